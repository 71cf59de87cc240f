package io.github.ipv6containers.junit.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import io.github.ipv6containers.Finding;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.dependency.Ports;
import io.github.ipv6containers.junit.leaving.Departures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/** Containers of classes that know nothing of this project: what of them is set and proved, and what is told. */
@Tag("docker")
class ContainerStartDockerTests extends OneContainer {

    @Test
    void anImageOfTheCatalogueHasItsRecipe() {
        started(nginx(), Set.of(), true, outcome -> {
            assertThat(outcome.isGood()).isTrue();
            assertThat(outcome.notes()).containsExactly("it has the recipe of nginx:1.18");
            assertThat(outcome.foundPorts().orElseThrow().ports())
                    .extracting(found -> found.port().name())
                    .containsExactly("HTTP", "HTTP");
        });
    }

    @Test
    void itHasNoneWhereThatIsTurnedOffAndIsToldWhatWouldMendIt() {
        started(nginx(), Set.of(), false, outcome -> {
            assertThat(outcome.foundPorts().orElseThrow().ports())
                    .extracting(PortFinding::finding)
                    .containsExactly(Finding.ANSWERS, Finding.REFUSES);
            assertThat(outcome.foundPorts().orElseThrow().mend()).isEqualTo("listen [::]:80;");
            assertThat(outcome.notes()).isEmpty();
        });
    }

    @Test
    void aFileOfARecipeIsNotWrittenIntoAFolderOfTheUsers(@TempDir Path folder) {
        started(
                nginx().withStartupTimeout(Duration.ofSeconds(6)) // It has no configuration then, and answers never.
                        .withCreateContainerCmdModifier(command -> command.getHostConfig()
                                .withBinds(new Bind(folder.toString(), new Volume("/etc/nginx/conf.d")))),
                Set.of(),
                true,
                outcome -> assertThat(outcome.isGood()).isFalse());

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPortThatAModuleExposesByItselfAndNobodyListensOnIsNamed() {
        started(new RabbitMQContainer("rabbitmq:4.2-management"), Set.of(), true, outcome -> {
            assertThat(outcome.isGood()).isTrue();
            assertThat(outcome.notes())
                    .containsExactly(
                            "it has the recipe of rabbitmq:4.2-management", "nobody listens on 5671, 15671 of it");
            assertThat(outcome.foundPorts().orElseThrow().ports())
                    .extracting(found -> found.port().number() + " over " + found.family())
                    .containsExactly("5672 over IPv4", "5672 over IPv6", "15672 over IPv4", "15672 over IPv6");
        });
    }

    @Test
    void aPortThatTheUserExposesMustAnswerUnlessItIsExempt() {
        started(redis(6379, 5005), Set.of(), true, outcome -> {
            assertThat(outcome.isGood()).isFalse();
            assertThat(textOf(outcome))
                    .startsWith("it port 5005 (tcp) does not answer on IPv4 or IPv6: the connection is refused.\n")
                    .doesNotContain("mend ")
                    .endsWith(
                            "\n\nNothing listens on port 5005 of it at all. Where that is meant, because it opens later"
                                    + " or never, write @Speaks(port = 5005, proved = false) on its field.");
        });
        started(redis(6379, 5005), Set.of(5005), true, outcome -> {
            assertThat(outcome.isGood()).isTrue();
            assertThat(outcome.notes())
                    .containsExactly("it has the recipe of redis:8.2", "not proved, as its @Speaks says: 5005 of it");
        });
    }

    @Test
    void ofTwoClassesThatWantOneContainerAtATimeOneIsToldAndTheOtherKeepsIt() {
        GenericContainer<?> shared = redis(6379);

        started(shared, Set.of(), true, outcome -> {
            Dependency second = new Dependency("REDIS", shared, new Ports(List.of(), Set.of(), false));
            assertThat(ContainerStart.of(second, shared, network, true).trouble())
                    .isEqualTo(
                            "The container of REDIS is in use by a class that runs at the same time, and two classes in"
                                    + " one container would disturb each other; give each a container of its own, or run them one"
                                    + " after the other, for example by @ResourceLock(\"NAME\") on both.");
            new StartedDependencies(List.of(second), new NetworkPool().watch(), new Departures()).close();
            assertThat(shared.isRunning()).isTrue();
        });
    }
}
