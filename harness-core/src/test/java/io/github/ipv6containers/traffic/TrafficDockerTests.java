package io.github.ipv6containers.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.Breakage;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.side.Server;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("docker")
class TrafficDockerTests {

    private static TestNetwork network;
    private static Server server;

    @BeforeAll
    static void start() {
        network = TestNetwork.create(Engine.connect(), StackMode.DUAL_STACK);
        server = new Server(network);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        network.close();
    }

    @ParameterizedTest
    @EnumSource(IPFamily.class)
    void aShortConnectionThroughThePublishedPortIsSeenAsItsFamily(IPFamily family) throws IOException {
        try (Traffic traffic = Traffic.watch(server)) {
            get(server.endpoint(Server.PORT, family));

            traffic.of(server).usedOnly(family);
            assertThatThrownBy(() -> traffic.of(server).usedOnly(other(family))).isInstanceOf(AssertionError.class);
        }
    }

    /** The server has one socket for both, where the kernel's table shows an IPv4 peer as ::ffff:… of IPv6. */
    @ParameterizedTest
    @EnumSource(IPFamily.class)
    void aConnectionToTheContainersAddressIsSeenAsItsFamily(IPFamily family) throws IOException {
        try (Traffic traffic = Traffic.watch(server)) {
            get(server.networkEndpoint(Server.PORT, family));

            traffic.of(server).usedOnly(family);
        }
    }

    @Test
    void ourOwnProbesAndLoopbackInTheContainerAreNotSeen() throws IOException, InterruptedException {
        try (Traffic traffic = Traffic.watch(server)) {
            String get = "use Socket; socket(my $s, AF_INET, SOCK_STREAM, 0); connect($s, pack_sockaddr_in(8080,"
                    + " inet_aton('127.0.0.1'))) or die; syswrite($s, 'x'); sysread($s, my $a, 100); print $a";
            assertThat(server.execInContainer("perl", "-e", get).getStdout()).startsWith("HTTP/1.1 200");

            traffic.of(server).usedNone();
        }
    }

    @Test
    void aClientThatFallsBackInSilenceFails() throws IOException {
        try (Traffic traffic = Traffic.watch(server)) {
            server.breakFamily(IPFamily.IPV6, Breakage.REJECT);
            getFromTheFirstThatAnswers();

            assertThatThrownBy(() -> traffic.of(server).usedOnly(IPFamily.IPV6))
                    .isInstanceOf(AssertionError.class)
                    .extracting(
                            failure -> String.valueOf(failure.getMessage()).replaceAll("from \\S+:\\d+", "from PEER"))
                    .isEqualTo(
                            "Server was spoken to over IPv4, though only IPv6 was to be used and was not used at all."
                                    + "\n\n"
                                    + "  IPv4       1 connection: port 8080 from PEER, 2 packets with data\n"
                                    + "  IPv6       1 connection: port 8080 from PEER, no data\n"
                                    + "  sure?      yes: a connection of our own over each family was seen as what it is\n");
        } finally {
            server.mend();
        }
    }

    @Test
    void dataOverAConnectionThatWasOpenBeforeIsSeen() throws IOException {
        try (Socket open = new Socket()) {
            open.connect(server.networkEndpoint(Server.PORT, IPFamily.IPV4).toSocketAddress());
            try (Traffic traffic = Traffic.watch(server)) {
                get(server.networkEndpoint(Server.PORT, IPFamily.IPV6));
                traffic.of(server).usedOnly(IPFamily.IPV6);
                get(open);

                assertThatThrownBy(() -> traffic.of(server).usedOnly(IPFamily.IPV6))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("2 packets with data (open before)");
            }
        }
    }

    /** Each in the words of its protocol, as read from the servers or their sources. */
    @Test
    void thePlacesWithWhichTheProtocolsSendTheirClientsOnAreRead() throws IOException {
        String id = "0123456789012345678901234567890123456789";
        Map<String, String> said = new LinkedHashMap<>();
        said.put("HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1:81/x\r\n\r\n", "192.0.2.1:81");
        said.put("<QueueUrl>http://192.0.2.2:82/0/orders</QueueUrl>", "192.0.2.2:82");
        said.put("{\"QueueUrl\": \"http://192.0.2.3:83/0/orders\"}", "192.0.2.3:83");
        said.put("-MOVED 3999 192.0.2.4:84\r\n", "192.0.2.4:84");
        said.put("*4\r\n$9\r\n192.0.2.5\r\n:85\r\n$40\r\n" + id + "\r\n*0\r\n", "192.0.2.5:85");
        said.put("$99\r\n" + id + " 192.0.2.6:86@10086 myself,master - 0 0 1", "192.0.2.6:86");
        said.put("$8\r\nendpoint\r\n$9\r\n192.0.2.7\r\n", "192.0.2.7");
        said.put("\0020\0\015\0\0\000192.0.2.8:88\0", "192.0.2.8:88");
        said.put("\0\0\0\1\0\011192.0.2.9\0\0\0\131\377\377", "192.0.2.9:89"); // Kafka, before flexible versions
        said.put("\0\0\0\1\012192.0.2.9\0\0\0\132\0", "192.0.2.9:90"); // and with them
        try (TrafficWatch watch = TrafficWatch.over(server)) {
            for (Map.Entry<String, String> one : said.entrySet()) {
                Traffic traffic = Traffic.through(List.of(watch), () -> true);
                say(one.getKey(), IPFamily.IPV6);

                assertThat(traffic.deadEnds())
                        .containsExactly("Asked over IPv6, port 8080 of Server sent its client on to " + one.getValue()
                                + ", an IPv4 address.");
            }
            Traffic traffic = Traffic.through(List.of(watch), () -> true);
            say("4.14.0.1 is served by 192.0.2.1:80, see http://192.0.2.1/", IPFamily.IPV6);
            say("\0\0\0\0\041eligible.leader.replicas.version\0\0\0\1\0", IPFamily.IPV6); // Kafka's versions

            assertThat(traffic.deadEnds()).isEmpty();
            say("\026\003\003\000\011 a record of TLS", IPFamily.IPV6);

            assertThatThrownBy(() -> traffic.of(server).sentNobodyElsewhere())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("Where Server sent its clients cannot be told: it spoke TLS.");
        }
    }

    @Test
    void aClientThatIsSentToTheOtherFamilyIsToldOfTheServer() throws IOException {
        Endpoint other = server.endpoint(Server.PORT, IPFamily.IPV4);
        try (Traffic traffic = Traffic.watch(server)) {
            say("HTTP/1.1 302 Found\r\nLocation: " + other.uri("http") + "/\r\n\r\n", IPFamily.IPV6);
            traffic.of(server).usedOnly(IPFamily.IPV6);
            get(other);

            assertThatThrownBy(() -> traffic.of(server).usedOnly(IPFamily.IPV6))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith(
                            "Server was spoken to over IPv4, though only IPv6 was to be used: asked over IPv6,"
                                    + " port 8080 sent its client on to " + other + ".\n");
        }
    }

    private static void say(String words, IPFamily family) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(server.networkEndpoint(Server.PORT, family).toSocketAddress());
            socket.getOutputStream().write(("SAY " + words).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().readNBytes(words.length()))
                    .asString(StandardCharsets.ISO_8859_1)
                    .isEqualTo(words);
        }
    }

    @Test
    void whatIsNotWatchedIsTold() {
        Server other = new Server(network);

        assertThatThrownBy(() -> Traffic.watch(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The traffic of Server cannot be watched: it is not started.");
        try (Traffic traffic = Traffic.watch()) {
            assertThatThrownBy(() -> traffic.of(server))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The traffic of Server is not watched; watch it before the code under test runs.");
        }
    }

    private static void getFromTheFirstThatAnswers() throws IOException {
        try {
            get(server.networkEndpoint(Server.PORT, IPFamily.IPV6));
        } catch (IOException fallBack) {
            get(server.networkEndpoint(Server.PORT, IPFamily.IPV4));
        }
    }

    private static void get(Endpoint endpoint) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(endpoint.toSocketAddress());
            get(socket);
        }
    }

    private static void get(Socket socket) throws IOException {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
    }

    private static IPFamily other(IPFamily family) {
        return family == IPFamily.IPV4 ? IPFamily.IPV6 : IPFamily.IPV4;
    }
}
