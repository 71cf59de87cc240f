package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.ConnectionFactory;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6GenericContainer;
import io.github.ipv6containers.containers.IPv6RabbitMQContainer;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import io.github.ipv6containers.junit.Speaks;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;

/** What the page about tests for each family shows. */
@Tag("docker")
@IPv6Containers
class EachFamilyDockerTests {

    @Container
    static final IPv6RabbitMQContainer rabbit = new IPv6RabbitMQContainer("rabbitmq:4.2-management");

    @Container
    @Speaks(port = 80, handshake = "http")
    static final GenericContainer<?> web = new GenericContainer<>("nginx:1.28").withExposedPorts(80);

    @EachIPFamily
    void aUrlFollowsTheFamily(IPFamily family) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(rabbit.getAmqpUrl());
        try (var connection = factory.newConnection()) {
            assertThat(connection.getAddress()).isEqualTo(InetAddress.getByName(family.loopback()));
        }
    }

    @Container
    static final IPv6GenericContainer shop = new IPv6GenericContainer("nginx:1.28").withServicePort(80, "http");

    @EachIPFamily
    void theHostOfAnyImageFollowsTheFamily(IPFamily family) throws Exception {
        URI uri = URI.create("http://" + shop.getHost() + ":" + shop.getMappedPort(80) + "/");

        assertThat(InetAddress.getByName(uri.getHost())).isEqualTo(InetAddress.getByName(family.loopback()));
        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }
}
