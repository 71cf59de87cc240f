package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.VerificationFailedException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;

/** A class fails before its first test, with the whole message. */
@Tag("docker")
class NotProvedDockerTests {

    @AfterEach
    void nothingIsLeft() {
        assertThat(OnEngine.ofThisRun()).isEmpty();
    }

    @Test
    void x() {
        Stream.of(
                        IPv4OnlyTestCase.class,
                        IPv6OnlyTestCase.class,
                        MappedTestCase.class,
                        MuteTestCase.class,
                        NoneTestCase.class,
                        DiesTestCase.class,
                        DiesInItsWaitTestCase.class,
                        TwoTestCase.class,
                        DiesAtOnceTestCase.class,
                        OtherTroubleTestCase.class)
                .forEach(c -> {
                    long b = System.nanoTime();
                    System.err.println("#### " + c.getSimpleName() + "\n" + message(c) + "\n"
                            + (System.nanoTime() - b) / 1000000 + " ms");
                });
    }

    private static String message(Class<?> testCase) {
        Launched launched = Launched.of(testCase);

        assertThat(launched.begun()).as("tests that were begun").isZero();
        assertThat(launched.failures()).singleElement().isInstanceOf(VerificationFailedException.class);
        return Normalized.of(String.valueOf(launched.failures().get(0).getMessage()));
    }

    static class AnyTestCase {
        @Test
        void neverRuns() {}
    }

    @IPv6Containers
    static class IPv4OnlyTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 8080, handshake = "http")
        static final GenericContainer<?> web = Listener.on("0.0.0.0 8080");
    }

    @IPv6Containers
    static class IPv6OnlyTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 8080, handshake = "http")
        static final GenericContainer<?> web = Listener.on(":: 8080");
    }

    @IPv6Containers
    static class MappedTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = Listener.on("::ffff:0.0.0.0 8080");
    }

    @IPv6Containers
    static class MuteTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 8080, handshake = "http")
        static final GenericContainer<?> web =
                Listener.on("0.0.0.0 8080", "mute :: 8080").waitingFor(Wait.forLogMessage("listening\n", 1));
    }

    @IPv6Containers
    static class NoneTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = Listener.on().withStartupTimeout(Duration.ofSeconds(3));
    }

    @IPv6Containers
    static class DiesTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = new GenericContainer<>("debian:trixie-slim")
                .withCommand("sh", "-c", "echo going; sleep 1; echo gone >&2; exit 7")
                .withExposedPorts(8080);
    }

    @IPv6Containers
    static class DiesInItsWaitTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = new GenericContainer<>("debian:trixie-slim")
                .withCommand("sh", "-c", "echo going; sleep 1; echo gone >&2; exit 7")
                .withExposedPorts(8080)
                .waitingFor(Wait.forLogMessage("never", 1));
    }

    @IPv6Containers
    static class DiesAtOnceTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = new GenericContainer<>("debian:trixie-slim")
                .withCommand("sh", "-c", "echo gone >&2; exit 7")
                .withExposedPorts(8080)
                .waitingFor(Wait.forHttp("/"));
    }

    @IPv6Containers
    static class TwoTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> first = Listener.on("0.0.0.0 8080");

        @Container
        static final GenericContainer<?> second = Listener.on(":: 8080");

        @Container
        static final GenericContainer<?> good = Listener.onBothFamilies();
    }

    @IPv6Containers
    static class OtherTroubleTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> noCommand = new GenericContainer<>("debian:trixie-slim")
                .withCommand("no-such-command")
                .withExposedPorts(8080);

        @Container
        static final GenericContainer<?> slow = Listener.onBothFamilies()
                .waitingFor(Wait.forLogMessage("never", 1))
                .withStartupTimeout(Duration.ofSeconds(2));

        @Container
        static final GenericContainer<?> dependent = Listener.onBothFamilies().dependsOn(slow);

        @Container
        static final GenericContainer<?> first = Listener.on("0.0.0.0 8080");
    }
}
