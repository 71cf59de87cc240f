package io.github.ipv6containers.benchmarks.suite;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.testcontainers.containers.ContainerState;

/** What the one test of each class does: the cheapest use of its container that there is. */
final class Connected {

    private static final int MILLIS = 5000;

    private Connected() {}

    static void to(ContainerState container, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(container.getHost(), container.getMappedPort(port)), MILLIS);
        }
    }
}
