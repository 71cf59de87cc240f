package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;

/** Containers of no class of ours, used as with Testcontainers' own annotation. */
@Tag("docker")
class PlainContainersDockerTests {

    @Test
    void theHostLeadsToTheContainerInEachMode() {
        for (Class<?> testCase : new Class<?>[] {
            IPv6OnlyTestCase.class, DualStackTestCase.class, IPv4OnlyTestCase.class, IPv6OnlyTestCase.class
        }) {
            Launched launched = Launched.sideBySide(2, testCase);

            assertThat(launched.failures()).as(testCase.getSimpleName()).isEmpty();
            assertThat(launched.passed()).hasSize(2);
        }
        assertThat(OnEngine.ofThisRun()).isEmpty();
    }

    abstract static class PlainTestCase {

        @Container
        final GenericContainer<?> redis = new GenericContainer<>("redis:6.2")
                .withExposedPorts(6379)
                .withCommand("sh", "-c", "sleep 1; exec redis-server --protected-mode no");

        @Test
        void answers() throws IOException {
            ping();
        }

        @Test
        void isReadyAfterAStartByHandToo() throws IOException {
            redis.stop();
            redis.start();
            ping();
        }

        private void ping() throws IOException {
            try (Socket socket = new Socket(redis.getHost(), redis.getMappedPort(6379))) {
                socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII))
                        .isEqualTo("+PONG");
            }
        }
    }

    @IPv6Containers(mode = StackMode.IPV6_ONLY)
    static class IPv6OnlyTestCase extends PlainTestCase {}

    @Test
    void theHostFollowsTheFamilyOfATestThatRunsAlone() {
        Launched launched = Launched.of(EachFamilyTestCase.class, OfEachTestTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(5);
    }

    @Test
    void theHostIsNobodysFamilyWhereTestsRunSideBySide() {
        Launched launched = Launched.sideBySide(2, SideBySideTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(2);
    }

    @IPv6Containers(mode = StackMode.DUAL_STACK)
    static class DualStackTestCase extends PlainTestCase {}

    @IPv6Containers
    static class EachFamilyTestCase {

        @Container
        static final GenericContainer<?> redis = new GenericContainer<>("redis:8.2").withExposedPorts(6379);

        @EachIPFamily
        void isReachedOverIt(IPFamily family) throws IOException {
            assertThat(redis.getHost()).isEqualTo(family == IPFamily.IPV4 ? "127.0.0.1" : "[::1]");
            try (Socket socket = new Socket(redis.getHost(), redis.getMappedPort(6379))) {
                assertThat(socket.getInetAddress().getHostAddress()).contains(family == IPFamily.IPV4 ? "." : ":");
            }
        }

        @Test
        void isTestcontainersOwnElsewhere() {
            assertThat(redis.getHost()).isEqualTo("localhost");
        }
    }

    /** Its first container makes its network. */
    @IPv6Containers
    static class OfEachTestTestCase {

        @Container
        final GenericContainer<?> redis = new GenericContainer<>("redis:8.2").withExposedPorts(6379);

        @EachIPFamily
        void isReachedOverItFromTheFirstTestOn(IPFamily family) {
            assertThat(redis.getHost()).isEqualTo(family == IPFamily.IPV4 ? "127.0.0.1" : "[::1]");
        }
    }

    @IPv6Containers
    static class SideBySideTestCase {

        @Container
        static final GenericContainer<?> redis = new GenericContainer<>("redis:8.2").withExposedPorts(6379);

        @EachIPFamily
        void isTestcontainersOwn(IPFamily family) {
            assertThat(redis.getHost()).isEqualTo("localhost");
        }
    }

    @IPv6Containers(mode = StackMode.IPV4_ONLY)
    static class IPv4OnlyTestCase extends PlainTestCase {}
}
