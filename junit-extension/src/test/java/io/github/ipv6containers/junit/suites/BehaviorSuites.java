package io.github.ipv6containers.junit.suites;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.junit.IPv6Containers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.TestDescription;
import org.testcontainers.lifecycle.TestLifecycleAware;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** What users of Testcontainers do with a container besides starting it. */
public final class BehaviorSuites {

    /** All of them. */
    public static final List<Class<?>> ALL = List.of(EverythingTestCase.class, NamesTestCase.class);

    /** How many tests there are. */
    public static final int TESTS = 7 + 2;

    private BehaviorSuites() {}

    /** All in one class, so that its containers start side by side. */
    @IPv6Containers
    static final class EverythingTestCase {

        private static final List<String> LINES = new CopyOnWriteArrayList<>();

        @Container
        private static final GenericContainer<?> JOB = new GenericContainer<>("debian:trixie-slim")
                .withCommand("sh", "-c", "echo done")
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy());

        @Container
        private static final GenericContainer<?> REDIS = Redis.container()
                .withNetworkAliases("cache")
                .withLogConsumer(frame -> LINES.add(frame.getUtf8String()))
                .withTmpFs(Map.of("/scratch", "rw"))
                .withCreateContainerCmdModifier(command -> {
                    command.withHostName("named");
                    command.getLabels().put("of", "the user");
                    command.getHostConfig().withMemory(256L << 20);
                });

        @Container
        private static final GenericContainer<?> BUILT = new GenericContainer<>(new ImageFromDockerfile()
                        .withDockerfileFromBuilder(builder -> builder.from(ImageNameSubstitutor.instance()
                                        .apply(DockerImageName.parse("redis:8.2"))
                                        .asCanonicalNameString())
                                .label("built", "here")
                                .build()))
                .withExposedPorts(6379)
                .dependsOn(REDIS, JOB)
                .withCopyToContainer(Transferable.of("from the test"), "/note")
                .waitingFor(Wait.forSuccessfulCommand("redis-cli ping"));

        @Test
        void aBuiltImageIsProvedLikeAnother() throws IOException {
            Redis.ping(BUILT);
        }

        @Test
        void anAliasIsHeardOnTheNetwork() throws Exception {
            assertThat(BUILT.execInContainer("redis-cli", "-h", "cache", "ping").getStdout())
                    .isEqualTo("PONG\n");
        }

        @Test
        void aLogConsumerHears() {
            assertThat(LINES).anyMatch(line -> line.contains("Ready to accept connections"));
        }

        @Test
        void aModifierIsHeard() throws Exception {
            assertThat(REDIS.execInContainer("hostname").getStdout()).isEqualTo("named\n");
            assertThat(REDIS.getContainerInfo().getConfig().getLabels()).containsEntry("of", "the user");
            assertThat(REDIS.getContainerInfo().getHostConfig().getMemory()).isEqualTo(256L << 20);
            assertThat(REDIS.execInContainer("sh", "-c", "grep -c /scratch /proc/mounts")
                            .getStdout())
                    .isEqualTo("1\n");
        }

        @Test
        void whatAContainerDependsOnHasEndedBefore() {
            assertThat(JOB.getLogs()).isEqualTo("done\n");
            assertThat(REDIS.getContainerInfo().getState().getStartedAt())
                    .isLessThan(BUILT.getContainerInfo().getState().getStartedAt());
        }

        @Test
        void filesAreCopiedBothWays() throws Exception {
            assertThat(BUILT.<String>copyFileFromContainer(
                            "/note", stream -> new String(stream.readAllBytes(), StandardCharsets.UTF_8)))
                    .isEqualTo("from the test");
        }

        @Test
        void aRestartByTheEngineKeepsThePort() throws Exception {
            DockerClientFactory.instance()
                    .client()
                    .restartContainerCmd(BUILT.getContainerId())
                    .exec();
            BUILT.execInContainer("sh", "-c", "until redis-cli ping; do sleep 0.05; done");
            Redis.ping(BUILT);
        }
    }

    /** Is told a name for the files of each test. */
    @IPv6Containers
    static final class NamesTestCase {

        private static final List<String> NAMES = new CopyOnWriteArrayList<>();

        @Container
        private final Named named = new Named();

        @BeforeAll
        static void forget() {
            NAMES.clear(); // Those of another mode.
        }

        @AfterAll
        static void noTwoTestsHaveOne() {
            assertThat(NAMES)
                    .hasSize(2)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("NamesTestCase-isRepeated-[0-9a-f]{8}"));
        }

        @RepeatedTest(2)
        void isRepeated() {
            assertThat(named).isNotNull();
        }
    }

    private static final class Named implements Startable, TestLifecycleAware {

        @Override
        public void start() {
            // There is nothing to be started.
        }

        @Override
        public void stop() {
            // Nor stopped.
        }

        @Override
        public void beforeTest(TestDescription description) {
            NamesTestCase.NAMES.add(description.getFilesystemFriendlyName());
        }
    }
}
