package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/** Test classes as Testcontainers' users write them, who have not heard of this project. */
final class Suites {

    private Suites() {}

    static void ping(GenericContainer<?> redis) throws IOException {
        ping(redis.getHost(), redis.getMappedPort(6379));
    }

    private static void ping(String host, int port) throws IOException {
        try (Socket socket = new Socket(host, port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("+PONG");
        }
    }

    @Testcontainers
    static class AnnotatedTestCase {

        @Container
        static final GenericContainer<?> redis = new GenericContainer<>("redis:8.2").withExposedPorts(6379);

        @Test
        void stores() throws IOException {
            ping(redis);
        }
    }

    static class SingletonTestCase {

        static final GenericContainer<?> REDIS = new GenericContainer<>("redis:7.2").withExposedPorts(6379);

        static {
            REDIS.start();
        }

        @Test
        void stores() throws IOException {
            ping(REDIS);
        }
    }

    @Testcontainers
    static class ModuleTestCase {

        @Container
        static final RabbitMQContainer rabbit = new RabbitMQContainer("rabbitmq:4.2-management");

        @Test
        void listens() throws IOException {
            try (Socket socket = new Socket(rabbit.getHost(), rabbit.getHttpPort())) {
                assertThat(socket.isConnected()).isTrue();
            }
        }
    }

    static class JdbcUrlTestCase {

        @Test
        void asks() throws SQLException {
            // Without TC_DAEMON the container ends with its last connection, which may be before its proof does.
            try (Connection connection = DriverManager.getConnection("jdbc:tc:mariadb:11.8:///shop?TC_DAEMON=true")) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Testcontainers
    static class OnIPv4OnlyTestCase {

        @Container
        static final GenericContainer<?> redis = new GenericContainer<>("redis:6.2")
                .withExposedPorts(6379)
                .withCommand("redis-server", "--bind", "0.0.0.0", "--protected-mode", "no")
                .withStartupTimeout(Duration.ofSeconds(20));

        @Test
        void stores() throws IOException {
            ping(redis);
        }
    }

    /** As code that has an address of one family in it; whoever runs it in that family alone does not notice. */
    @Testcontainers
    static class LiteralTestCase {

        @Container
        static final GenericContainer<?> redis = redis();

        @Test
        void storesAtTheAddressInItsCode() throws IOException {
            ping("127.0.0.1", redis.getMappedPort(6379));
        }
    }

    @Testcontainers
    static class WrongInAnyModeTestCase {

        @Container
        static final GenericContainer<?> redis = redis();

        @Test
        void countsWrongly() throws IOException {
            ping(redis);
            assertThat(1 + 1).as("one and one").isEqualTo(3);
        }
    }

    static class OwnNetworkTestCase {

        @Test
        void hearsNames() throws Exception {
            try (Network network = Network.newNetwork();
                    GenericContainer<?> cache = redis().withNetwork(network).withNetworkAliases("cache");
                    GenericContainer<?> client = redis().withNetwork(network)) {
                cache.start();
                client.start();
                assertThat(client.execInContainer("redis-cli", "-h", "cache", "ping")
                                .getStdout())
                        .isEqualTo("PONG\n");
                ping(cache);
            }
        }
    }

    static class HostAccessTestCase {

        @Test
        void isReachedFromAContainer() throws Exception {
            try (ServerSocket server = new ServerSocket(0);
                    Network network = Network.newNetwork();
                    GenericContainer<?> common = tool();
                    GenericContainer<?> onOwn = tool().withNetwork(network)) {
                org.testcontainers.Testcontainers.exposeHostPorts(server.getLocalPort());
                for (GenericContainer<?> tool : List.of(common, onOwn)) {
                    tool.start();
                    assertThat(tool.execInContainer(
                                            "perl",
                                            "-MIO::Socket::IP",
                                            "-e",
                                            "IO::Socket::IP->new(PeerHost => $ARGV[0], PeerPort => $ARGV[1]) or die $@",
                                            GenericContainer.INTERNAL_HOST_HOSTNAME,
                                            String.valueOf(server.getLocalPort()))
                                    .getStderr())
                            .isEmpty();
                    server.accept().close();
                }
            }
        }

        private static GenericContainer<?> tool() {
            return new GenericContainer<>("debian:trixie-slim").withCommand("sleep", "300");
        }
    }

    static class LeftAloneTestCase {

        @Test
        void runAsTheyAre() {
            try (GenericContainer<?> none = new GenericContainer<>("redis:6.2").withNetworkMode("none");
                    GenericContainer<?> kept = redis().withReuse(true)) {
                none.start();
                kept.start();
                assertThat(kept.isRunning()).isTrue();
            }
        }
    }

    @Testcontainers
    static class ComposeTestCase {

        @Container
        static final ComposeContainer shop = new ComposeContainer(
                        new File(Objects.requireNonNull(Suites.class.getResource("shop.yaml"))
                                .getPath()))
                .withPull(false)
                .withEnv("REDIS", System.getProperty("stand-in", "redis:8.2"))
                .withExposedService("cache", 6379);

        @Test
        void answers() throws IOException {
            try (Socket socket = new Socket(shop.getServiceHost("cache", 6379), shop.getServicePort("cache", 6379))) {
                assertThat(socket.isConnected()).isTrue();
            }
        }
    }

    @SuppressWarnings("resource") // Closed by the test.
    private static GenericContainer<?> redis() {
        return new GenericContainer<>("redis:6.2")
                .withExposedPorts(6379)
                .waitingFor(Wait.forLogMessage(".*Ready to accept.*", 1));
    }
}
