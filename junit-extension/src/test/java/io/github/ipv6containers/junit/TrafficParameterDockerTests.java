package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.traffic.Traffic;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;

@Tag("docker")
class TrafficParameterDockerTests {

    private static Launched oneAfterTheOther;

    /** Those of the network that one class has after the other. */
    @BeforeAll
    static void launch() {
        oneAfterTheOther = Launched.of(ClientsTestCase.class, SentElsewhereTestCase.class);
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(OnEngine.ofThisRun()).isEmpty();
    }

    @Test
    void aClientThatUsesTheFamilyPassesAndOneThatFallsBackFails() {
        Launched launched = oneAfterTheOther.only(ClientsTestCase.class);

        assertThat(launched.passed())
                .containsExactlyInAnyOrder(
                        "usesTheFamily(IPv6RedisContainer, Endpoint, Traffic) over IPv4",
                        "usesTheFamily(IPv6RedisContainer, Endpoint, Traffic) over IPv6",
                        "alwaysUsesIPv4(IPv6RedisContainer, IPFamily, Traffic) over IPv4");
        assertThat(launched.failures())
                .singleElement()
                .isInstanceOf(AssertionError.class)
                .extracting(failure -> String.valueOf(failure.getMessage()).replaceAll("from \\S+:\\d+", "from PEER"))
                .isEqualTo("""
                        Redis was spoken to over IPv4, though only IPv6 was to be used and was not used at all.

                          IPv4       1 connection: port 6379 from PEER, 2 packets with data
                          IPv6       no connection
                          sure?      yes: a connection of our own over each family was seen as what it is
                        """);
    }

    @Test
    void whatAnotherTestMayHaveSentAtTheSameTimeIsNotJudged() {
        Launched launched = Launched.sideBySide(2, SideBySideTestCase.class);

        assertThat(launched.passed()).isEmpty();
        assertThat(launched.failures())
                .hasSize(2)
                .extracting(Throwable::getMessage)
                .containsOnly("Another test ran at the same time, so it cannot be told whose traffic to Redis was seen;"
                        + " put @Execution(ExecutionMode.SAME_THREAD) on the classes that share it.");
    }

    /** A client says that it waited in vain; where it was sent is known on the service's side alone. */
    @Test
    void aTestThatFailsIsToldThatItsClientWasSentElsewhere() {
        Launched launched = oneAfterTheOther.only(SentElsewhereTestCase.class);

        assertThat(launched.failures()).singleElement().satisfies(failure -> {
            assertThat(failure).hasMessage("no node answers");
            assertThat(failure.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly(
                            "Asked over IPv6, port 6379 of Redis sent its client on to 192.0.2.10:6379, an IPv4"
                                    + " address.");
        });
    }

    private static void ping(Endpoint endpoint) throws IOException {
        try (Socket socket = new Socket(endpoint.host(), endpoint.port())) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(7)).asString().isEqualTo("+PONG\r\n");
        }
    }

    @IPv6Containers(IPv6RedisContainer.class)
    static class ClientsTestCase {

        @EachIPFamily
        void usesTheFamily(IPv6RedisContainer redis, Endpoint endpoint, Traffic traffic) throws IOException {
            ping(endpoint);

            traffic.of(redis).usedOnly(endpoint.family());
        }

        @EachIPFamily
        void alwaysUsesIPv4(IPv6RedisContainer redis, IPFamily family, Traffic traffic) throws IOException {
            ping(redis.endpoint(6379, IPFamily.IPV4));

            traffic.of(redis).usedOnly(family);
        }
    }

    @IPv6Containers
    static class SentElsewhereTestCase {

        @Container
        static final IPv6RedisContainer redis = new IPv6RedisContainer("redis:8.2")
                .withCommand("redis-server", "--cluster-enabled", "yes", "--cluster-announce-ip", "192.0.2.10");

        @Test
        void asksForTheNodes(Traffic traffic) throws Exception {
            redis.execInContainer("redis-cli", "cluster", "addslotsrange", "0", "16383");
            Endpoint endpoint = redis.endpoint(6379, IPFamily.IPV6);
            try (Socket socket = new Socket(endpoint.host(), endpoint.port())) {
                socket.getOutputStream().write("CLUSTER SLOTS\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().readNBytes(80)).isNotEmpty();
            }
            throw new IllegalStateException("no node answers");
        }
    }

    @IPv6Containers(IPv6RedisContainer.class)
    static class SideBySideTestCase {

        private static final CountDownLatch BOTH = new CountDownLatch(2);

        @BeforeEach
        void waitForTheOther(Traffic traffic) throws InterruptedException {
            BOTH.countDown();
            BOTH.await();
        }

        @EachIPFamily
        void sends(IPv6RedisContainer redis, Endpoint endpoint, Traffic traffic) throws IOException {
            ping(endpoint);

            traffic.of(redis).usedOnly(endpoint.family());
        }
    }
}
