package io.github.ipv6containers.junit.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.testcontainers.containers.GenericContainer;

/** A container, and a client of it as anybody writes one. */
final class Redis {

    private Redis() {}

    static GenericContainer<?> container() {
        return new GenericContainer<>("redis:8.2").withExposedPorts(6379);
    }

    static void ping(String host, int port) throws IOException {
        try (Socket socket = new Socket(host, port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("+PONG");
        }
    }

    static void ping(GenericContainer<?> redis) throws IOException {
        ping(redis.getHost(), redis.getMappedPort(6379));
    }
}
