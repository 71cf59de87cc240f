package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import io.github.ipv6containers.traffic.Traffic;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;

/** A cluster announces an address, and its clients go on there, whatever family they came over. */
@Tag("docker")
@IPv6Containers
class AdvertisedAddressDockerTests {

    @Container
    static final IPv6RedisContainer redis =
            new IPv6RedisContainer("redis:8.2").withCommand("redis-server", "--cluster-enabled", "yes");

    @BeforeAll
    static void giveTheOneNodeEverySlot() throws IOException, InterruptedException {
        redisCli("cluster", "addslotsrange", "0", "16383");
        redisCli("config", "set", "cluster-announce-port", String.valueOf(redis.getMappedPort(6379)));
        redis.execInContainer("sh", "-c", "until redis-cli cluster info | grep cluster_state:ok; do sleep 0.1; done");
    }

    @Test
    void aClientThatIsSentToTheOtherFamilyIsTold(Traffic traffic) throws IOException, InterruptedException {
        Endpoint announced = redis.endpoint(6379, IPFamily.IPV4);
        redisCli("config", "set", "cluster-announce-ip", announced.host());

        store(redis.endpoint(6379, IPFamily.IPV6));

        assertThatThrownBy(() -> traffic.of(redis).usedOnly(IPFamily.IPV6))
                .hasMessageStartingWith(
                        "Redis was spoken to over IPv4, though only IPv6 was to be used: asked over IPv6,"
                                + " port 6379 sent its client on to " + announced + ".\n");
    }

    @EachIPFamily
    void aClientThatIsSentToItsOwnFamilyKeepsIt(Endpoint endpoint, Traffic traffic)
            throws IOException, InterruptedException {
        redisCli("config", "set", "cluster-announce-ip", endpoint.host());

        store(endpoint);

        traffic.of(redis).usedOnly(endpoint.family()).sentNobodyElsewhere();
    }

    private static void store(Endpoint endpoint) {
        RedisClusterClient client =
                RedisClusterClient.create(List.of(RedisURI.create(endpoint.host(), endpoint.port())));
        try (var cluster = client.connect()) {
            assertThat(cluster.sync().set("tea", "5")).isEqualTo("OK");
        } finally {
            client.shutdown();
        }
    }

    private static void redisCli(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("redis-cli"));
        command.addAll(List.of(words));
        assertThat(redis.execInContainer(command.toArray(String[]::new)).getStdout())
                .isEqualTo("OK\n");
    }
}
