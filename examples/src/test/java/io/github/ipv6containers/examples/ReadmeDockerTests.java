package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6RabbitMQContainer;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;

/** Holds the classes that the README shows; a test compares both texts. */
class ReadmeDockerTests {

    // tag::first[]
    @IPv6Containers
    static class OrderTest {

        @Container
        static final IPv6RedisContainer redis = new IPv6RedisContainer("redis:8.2");

        @Container
        static final IPv6RabbitMQContainer rabbit = new IPv6RabbitMQContainer("rabbitmq:4.2-management");

        @Test
        void stores() throws IOException {
            ping(redis.getHost(), redis.getMappedPort(6379));
        }

        @EachIPFamily
        void storesOverEachFamily(IPFamily family) throws IOException {
            Endpoint endpoint = redis.endpoint(6379, family); // 127.0.0.1:29310, then [::1]:29310
            ping(endpoint.host(), endpoint.port());
        }
    }
    // end::first[]

    @Tag("docker")
    static class OrderDockerTests extends OrderTest {}

    private static void ping(String host, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port));
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(7)).asString().isEqualTo("+PONG\r\n");
        }
    }
}
