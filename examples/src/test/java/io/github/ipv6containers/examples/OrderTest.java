package io.github.ipv6containers.examples;

import static io.github.ipv6containers.examples.Ping.ping;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6RabbitMQContainer;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;

/** The class that the README shows; a test compares both texts. */
@IPv6Containers
class OrderTest {

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
