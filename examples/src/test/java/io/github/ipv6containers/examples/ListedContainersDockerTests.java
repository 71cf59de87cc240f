package io.github.ipv6containers.examples;

import static io.github.ipv6containers.examples.Ping.ping;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.junit.ContainerScope;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.EndpointOf;
import io.github.ipv6containers.junit.IPv6Containers;
import io.github.ipv6containers.traffic.Traffic;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** What the page about listed containers shows. */
@Tag("docker")
@IPv6Containers(
        value = {IPv6RedisContainer.class, IPv6WireMock.class},
        scope = ContainerScope.JVM)
class ListedContainersDockerTests {

    @BeforeEach
    void forgetWhatOtherTestsStubbed(IPv6WireMock prices) {
        prices.server().resetAll();
    }

    @EachIPFamily
    void pings(IPv6RedisContainer redis, @EndpointOf("IPv6RedisContainer") Endpoint endpoint, Traffic traffic)
            throws IOException {
        ping(endpoint.host(), endpoint.port());

        traffic.of(redis).usedOnly(endpoint.family());
        assertThat(redis.getHost()).isEqualTo(endpoint.uriHost());
    }
}
