package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.compose.ComposeEnvironment;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.testbed.StandInImages;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.ContainerState;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.utility.DockerImageName;

/** Compose environments, as they are written for Testcontainers. */
@Tag("docker")
@Execution(ExecutionMode.CONCURRENT)
class ComposeDockerTests {

    @ParameterizedTest
    @ValueSource(classes = {DualStackTestCase.class, IPv6OnlyTestCase.class, IPv4OnlyTestCase.class})
    void runOnTheModesNetworkAndAreReachedThere(Class<?> testCase) {
        Launched launched = Launched.of(testCase);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).isNotEmpty();
        assertThat(projects(testCase)).isEmpty();
    }

    @Test
    void aServiceThatDoesNotAnswerOverAFamilyFailsTheClassByItsName() {
        assertThat(NotProvedMessage.of(OnIPv4TestCase.class))
                .startsWith("cache port 6379 (Redis) answers on IPv4 but not on IPv6.\n")
                .contains("mend       redis-server --bind 0.0.0.0 ::");
    }

    @Test
    void whatCannotBeProvedIsToldBeforeAnythingRuns() {
        assertThat(Launched.of(NothingExposedTestCase.class).failures())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("shop did not start: it exposes no service, so nothing of it could be proved; add"
                        + " withExposedService(\"NAME\", PORT).");
        assertThat(Launched.of(ScaledTestCase.class).failures())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("shop did not start: a scaled service cannot be published on one number of its own; remove"
                        + " withScaledService(...), or name the service twice in the file.");
    }

    @Test
    void aPortThatIsTakenBeforeTheStartIsReplaced() throws IOException {
        Engine engine = Engine.connect();
        ComposeContainer shop = shop(ComposeDockerTests.class, "0.0.0.0").withExposedService("cache", 6379);
        ComposeEnvironment environment = new ComposeEnvironment(shop);
        try (TestNetwork network = TestNetwork.create(engine, StackMode.IPV4_ONLY);
                shop) {
            environment.place(network, () -> {});
            int first = shop.getServicePort("cache", 6379);
            try (ServerSocket taken = new ServerSocket(first, 1, IPFamily.IPV4.loopbackAddress())) {
                environment.start(engine.client());

                assertThat(shop.getServicePort("cache", 6379)).isNotEqualTo(taken.getLocalPort());
            }
        }
    }

    private static List<String> projects(Class<?> testCase) {
        return org.testcontainers.DockerClientFactory.instance()
                .client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of("com.docker.compose.project"))
                .exec()
                .stream()
                .map(container -> String.valueOf(container.getLabels().get("com.docker.compose.project")))
                .filter(project -> project.startsWith(testCase.getSimpleName().toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    static ComposeContainer shop(Class<?> testCase, String bind) {
        String redis =
                new StandInImages().apply(DockerImageName.parse("redis:8.2")).asCanonicalNameString();
        File file = new File(Objects.requireNonNull(ComposeDockerTests.class.getResource("shop.yaml"))
                .getPath());
        return new ComposeContainer(testCase.getSimpleName(), file)
                .withPull(false)
                .withEnv("REDIS", redis)
                .withEnv("BIND", bind);
    }

    static void ping(ComposeContainer shop) throws IOException {
        try (Socket socket = new Socket(shop.getServiceHost("cache", 6379), shop.getServicePort("cache", 6379))) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("+PONG");
        }
    }

    @IPv6Containers(mode = StackMode.DUAL_STACK)
    static class DualStackTestCase {
        @Container
        static final ComposeContainer shop =
                shop(DualStackTestCase.class, "* -::*").withExposedService("cache", 6379);

        @EachIPFamily
        void answersOverEachFamily(IPFamily family) throws IOException {
            InetAddress host = InetAddress.getByName(shop.getServiceHost("cache", 6379));

            assertThat(host.getAddress()).hasSize(family == IPFamily.IPV6 ? 16 : 4);
            ping(shop);
        }
    }

    @IPv6Containers(mode = StackMode.IPV6_ONLY)
    static class IPv6OnlyTestCase {
        @Container
        static final ComposeContainer shop =
                shop(IPv6OnlyTestCase.class, "* -::*").withExposedService("cache", 6379);

        @Test
        void answers() throws IOException {
            ping(shop);
            assertThat(shop.getContainerByServiceName("cache").map(ContainerState::isRunning))
                    .contains(true);
        }
    }

    @IPv6Containers(mode = StackMode.IPV4_ONLY)
    static class IPv4OnlyTestCase {
        @Container
        final ComposeContainer shop = shop(IPv4OnlyTestCase.class, "* -::*").withExposedService("cache", 6379);

        @Test
        void answers() throws IOException {
            ping(shop);
        }
    }

    @IPv6Containers
    static class OnIPv4TestCase extends AnyTestCase {
        @Container
        static final ComposeContainer shop =
                shop(OnIPv4TestCase.class, "0.0.0.0").withExposedService("cache", 6379);
    }

    @IPv6Containers
    static class NothingExposedTestCase extends AnyTestCase {
        @Container
        static final ComposeContainer shop = shop(NothingExposedTestCase.class, "0.0.0.0");
    }

    @IPv6Containers
    static class ScaledTestCase extends AnyTestCase {
        @Container
        static final ComposeContainer shop = shop(ScaledTestCase.class, "0.0.0.0")
                .withExposedService("cache", 6379)
                .withScaledService("cache", 2);
    }
}
