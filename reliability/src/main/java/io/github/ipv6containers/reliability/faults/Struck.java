package io.github.ipv6containers.reliability.faults;

import com.github.dockerjava.api.command.InspectContainerResponse;
import io.github.ipv6containers.containers.IPv6GenericContainer;
import io.github.ipv6containers.junit.IPv6Containers;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;

/** Classes of tests that say when the engine may be struck. */
@SuppressWarnings("resource") // The extension stops it.
final class Struck {

    static final String STARTING = "its container is being proved";
    static final String TESTING = "its test runs";

    private static final int PORT = 8000;

    private Struck() {}

    /** Has a container that never answers. */
    @IPv6Containers
    static class Starting {

        @Container
        static final IPv6GenericContainer server = new IPv6GenericContainer("ipv6containers-check/zoo") {
            @Override
            protected void containerIsStarting(InspectContainerResponse info) {
                System.out.println(STARTING);
            }
        }.withServicePort(PORT, "http").withCommand("8000 deaf");

        @Test
        void isNeverBegun() {
            System.out.println("begun");
        }
    }

    /** Has a test that ends when it is told so. */
    @IPv6Containers
    static class Testing {

        @Container
        static final IPv6GenericContainer server =
                new IPv6GenericContainer("ipv6containers-check/zoo").withServicePort(PORT, "http");

        @Test
        void goesOnUntilItIsTold() throws IOException {
            System.out.println(TESTING);
            if (System.in.read() < 0) {
                System.out.println("nobody told it");
            }
        }
    }
}
