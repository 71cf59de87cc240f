package io.github.ipv6containers.junit.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.ServiceFindings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** What the user's own code says of a container is kept, and what it adds is proved. */
@Tag("docker")
class ContainerSettingsDockerTests extends OneContainer {

    @Test
    void aPortThatIsAddedWhenTheContainerIsConfiguredIsProved() {
        started(new Late(), Set.of(), true, ContainerSettingsDockerTests::isProvedAsRedis);
    }

    @Test
    void aFixedPortThatIsNotExposedIsProvedAndKeptForBothFamilies() throws IOException {
        int number = free();
        GenericContainer<?> fixed = new GenericContainer<>("redis:8.2");
        fixed.setPortBindings(List.of(number + ":6379"));

        started(fixed, Set.of(), true, outcome -> {
            isProvedAsRedis(outcome);
            assertThat(IPFamily.values())
                    .extracting(family -> published(fixed, family))
                    .containsOnly(number);
        });
    }

    @Test
    void aModifierThatReplacesTheHostConfigurationDoesNotTakeTheNetworkAway() throws IOException {
        int number = free();
        GenericContainer<?> replaced = redis(6379)
                .withCreateContainerCmdModifier(command -> command.withHostConfig(new HostConfig()
                        .withPortBindings(new PortBinding(Binding.bindPort(number), ExposedPort.tcp(6379)))));

        started(replaced, Set.of(), true, outcome -> {
            isProvedAsRedis(outcome);
            assertThat(IPFamily.values())
                    .extracting(family -> published(replaced, family))
                    .containsOnly(number);
        });
    }

    @Test
    void aModifierThatSaysAnotherNetworkIsToldSo() {
        started(
                redis(6379).withCreateContainerCmdModifier(ContainerSettingsDockerTests::onHost),
                Set.of(),
                true,
                outcome -> assertThat(outcome.trouble())
                        .isEqualTo("it did not start: a withCreateContainerCmdModifier(...) of it says the network mode"
                                + " \"host\", and it has to be on the network that is proved; remove that."));
    }

    @Test
    void whatItsSettingsCannotDoHereIsNamed() {
        started(redis(6379).withReuse(true), Set.of(), true, outcome -> {
            isProvedAsRedis(outcome);
            assertThat(outcome.notes())
                    .containsExactly(
                            "it has the recipe of redis:8.2",
                            "withReuse(true) of it has no effect, because its network ends with the class");
        });
    }

    private static void onHost(CreateContainerCmd command) {
        command.getHostConfig().withNetworkMode("host");
    }

    @Test
    void aToolWithoutPortsIsStartedAndNamed() throws Exception {
        GenericContainer<?> tool = new GenericContainer<>("debian:trixie-slim").withCommand("sleep", "300");

        started(tool, Set.of(), true, outcome -> {
            assertThat(outcome.isGood()).isTrue();
            assertThat(outcome.notes()).containsExactly("it exposes no port");
            assertThat(tool.isRunning()).isTrue();
        });
    }

    @Test
    void aToolThatFailsIsNoTool() {
        started(
                new GenericContainer<>("debian:trixie-slim")
                        .withCommand("sh", "-c", "exit 3")
                        .waitingFor(new Ended()),
                Set.of(),
                true,
                outcome -> {
                    assertThat(outcome.isGood()).isFalse();
                    assertThat(outcome.foundPorts().map(ServiceFindings::ending))
                            .hasValueSatisfying(
                                    ending -> assertThat(ending.exitCode()).isEqualTo(3));
                });
    }

    @Test
    void itIsStartedAsOftenAsTheUserSaysUntilItsPortsAreProved() {
        AtomicInteger attempts = new AtomicInteger();
        GenericContainer<?> third = redis(6379)
                .withStartupAttempts(3)
                .withStartupTimeout(Duration.ofSeconds(2))
                .withCreateContainerCmdModifier(command -> {
                    if (attempts.incrementAndGet() < 3) {
                        command.withCmd("sleep", "100");
                    }
                });

        started(third, Set.of(), true, outcome -> assertThat(outcome.isGood()).isTrue());

        assertThat(attempts).hasValue(3);
    }

    private static void isProvedAsRedis(Outcome outcome) {
        assertThat(outcome.trouble()).isEmpty();
        assertThat(outcome.isGood()).isTrue();
        assertThat(outcome.foundPorts().orElseThrow().ports())
                .extracting(found -> found.port().number() + " " + found.port().name())
                .containsExactly("6379 Redis", "6379 Redis");
    }

    private static final class Late extends GenericContainer<Late> {

        private Late() {
            super("redis:8.2");
        }

        @Override
        protected void configure() {
            addExposedPort(6379);
        }
    }

    private static final class Ended extends AbstractWaitStrategy {

        @Override
        protected void waitUntilReady() {
            DockerClientFactory.instance()
                    .client()
                    .waitContainerCmd(waitStrategyTarget.getContainerId())
                    .start()
                    .awaitStatusCode();
        }
    }
}
