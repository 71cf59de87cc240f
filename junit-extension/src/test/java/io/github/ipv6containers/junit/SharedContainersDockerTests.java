package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;

/** Classes that have one static container by inheritance, and would run side by side. */
@Tag("docker")
class SharedContainersDockerTests {

    @Test
    void haveItOneAfterTheOtherEachAsItIsStarted() {
        Launched launched = Launched.sideBySide(
                4, OneTestCase.class, OtherTestCase.class, DeclaringTestCase.class, InheritingTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(4);
        assertThat(OnEngine.ofThisRun()).isEmpty();
    }

    static GenericContainer<?> redis() {
        return new GenericContainer<>("redis:8.2").withExposedPorts(6379);
    }

    static void isTheFirstIn(GenericContainer<?> redis) throws IOException {
        try (Socket socket = new Socket(redis.getHost(), redis.getMappedPort(6379))) {
            socket.getOutputStream().write("INCR visits\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII))
                    .isEqualTo(":1\r\n");
        }
    }

    interface SharedContainer {
        @Container
        GenericContainer<?> REDIS = redis();
    }

    @IPv6Containers
    static class OneTestCase implements SharedContainer {
        @Test
        void isFirst() throws IOException {
            isTheFirstIn(REDIS);
        }
    }

    @IPv6Containers
    static class OtherTestCase implements SharedContainer {
        @Test
        void isFirst() throws IOException {
            isTheFirstIn(REDIS);
        }
    }

    @IPv6Containers
    static class DeclaringTestCase {
        @Container
        static final GenericContainer<?> redis = redis();

        @Test
        void isFirst() throws IOException {
            isTheFirstIn(redis);
        }
    }

    static class InheritingTestCase extends DeclaringTestCase {}
}
