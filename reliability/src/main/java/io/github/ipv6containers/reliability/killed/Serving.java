package io.github.ipv6containers.reliability.killed;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6GenericContainer;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.opentest4j.TestAbortedException;
import org.testcontainers.junit.jupiter.Container;

/** A class of tests as users have them; a second one of the same session is lent the network of the first. */
@IPv6Containers
@SuppressWarnings("resource") // The extension stops it.
class Serving {

    private static final int PORT = 8000;

    @Container
    final IPv6GenericContainer server =
            new IPv6GenericContainer("ipv6containers-check/zoo").withServicePort(PORT, "http");

    @EachIPFamily
    void answers(IPFamily family) throws IOException {
        Endpoint endpoint = server.endpoint(PORT, family);
        try (Socket socket = new Socket(endpoint.host(), endpoint.port())) {
            socket.getOutputStream().write('\n');
        }
    }

    /** The second class of a session. */
    static final class Again extends Serving {}

    /** Breaks off before each test, when its container is there. */
    static final class Aborts extends Serving {

        @BeforeEach
        @SuppressWarnings("DoNotCallSuggester") // JUnit calls it.
        void breakOff(TestInfo test) {
            throw new TestAbortedException("told to break off before " + test.getDisplayName());
        }
    }

    /** Cannot be made, once for each test. */
    static final class FailsInConstructor extends Serving {

        FailsInConstructor() {
            throw new IllegalStateException("told to fail with " + server.getDockerImageName());
        }
    }
}
