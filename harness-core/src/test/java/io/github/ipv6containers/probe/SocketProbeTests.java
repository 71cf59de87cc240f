package io.github.ipv6containers.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.ServicePort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SocketProbeTests {

    /** Waits for what the peer does, however busy the machine is. */
    private static final Patience PATIENT =
            new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ZERO, Duration.ZERO);

    /** For a peer that does nothing. */
    private static final Patience SHORT =
            new Patience(Duration.ofMinutes(1), Duration.ofMillis(200), Duration.ZERO, Duration.ZERO);

    @ParameterizedTest
    @EnumSource(IPFamily.class)
    void anAnswerOfTheProtocolIsAnswered(IPFamily family) throws IOException {
        try (Peer peer = new Peer(family, "+PONG\r\n", false)) {
            Fact fact = SocketProbe.dial(target("redis", peer.endpoint()), PATIENT);

            assertThat(fact.stage()).isEqualTo(Stage.ANSWERED);
            assertThat(fact.detail()).isEqualTo("PONG");
            assertThat(fact.firstBytes()).isEqualTo("2b504f4e470d0a");
        }
    }

    @Test
    void bytesOfAnotherProtocolAreWrongProtocol() throws IOException {
        try (Peer peer = new Peer(IPFamily.IPV4, "SSH-2.0-OpenSSH_9.2\r\n", false)) {
            assertThat(SocketProbe.dial(target("redis", peer.endpoint()), PATIENT)
                            .stage())
                    .isEqualTo(Stage.WRONG_PROTOCOL);
        }
    }

    @Test
    void anAnswerThatBreaksOffIsSilent() throws IOException {
        try (Peer peer = new Peer(IPFamily.IPV4, "+PO", true)) {
            Fact fact = SocketProbe.dial(target("redis", peer.endpoint()), PATIENT);

            assertThat(fact.stage()).isEqualTo(Stage.SILENT);
            assertThat(fact.detail()).isEqualTo("closed after 3 bytes");
        }
    }

    @Test
    void aConnectionThatIsClosedAtOnceIsSilentAlsoForPlainTcp() throws IOException {
        try (Peer peer = new Peer(IPFamily.IPV4, "", true)) {
            assertThat(SocketProbe.dial(target("redis", peer.endpoint()), PATIENT)
                            .stage())
                    .isEqualTo(Stage.SILENT);
            assertThat(SocketProbe.dial(target("tcp", peer.endpoint()), PATIENT).stage())
                    .isEqualTo(Stage.SILENT);
        }
    }

    @Test
    void aMuteListenerIsSilentButForPlainTcp() throws IOException {
        try (Peer peer = new Peer(IPFamily.IPV4, "", false)) {
            assertThat(SocketProbe.dial(target("http:/", peer.endpoint()), SHORT)
                            .stage())
                    .isEqualTo(Stage.SILENT);
            assertThat(SocketProbe.dial(target("tcp", peer.endpoint()), SHORT).stage())
                    .isEqualTo(Stage.ANSWERED);
        }
    }

    /** As web servers do with the request of Redis. */
    @Test
    void aServerThatTakesTheRequestForTheBeginningOfItsOwnProtocolSaysWhatItSpeaks() throws IOException {
        try (Peer peer = new Peer(IPFamily.IPV4, socket -> {
            readUntil(socket, "\r\n\r\n");
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        })) {
            Fact fact = SocketProbe.dial(target("redis", peer.endpoint()), SHORT);

            assertThat(fact.stage()).isEqualTo(Stage.WRONG_PROTOCOL);
            assertThat(fact.detail()).isEqualTo("HTTP/1.1 400");
        }
    }

    /** It was silent in all the time that an answer is given. */
    @Test
    void aServerThatClosesWhenItIsNudgedWasSilentAndDidNotHangUp() throws IOException {
        try (Peer peer = new Peer(IPFamily.IPV6, socket -> {
            readUntil(socket, "\r\n\r\n");
            socket.close();
        })) {
            Fact fact = SocketProbe.dial(target("redis", peer.endpoint()), SHORT);

            assertThat(fact.stage()).isEqualTo(Stage.SILENT);
            assertThat(fact.wasHungUp()).isFalse();
        }
    }

    @Test
    void wordsOfRefusalAreNoProofOfPlainTcp() throws IOException {
        try (Peer peer = new Peer(IPFamily.IPV4, "ERROR: your address is not allowed\r\n", true)) {
            Fact fact = SocketProbe.dial(target("tcp", peer.endpoint()), PATIENT);

            assertThat(fact.stage()).isEqualTo(Stage.TURNED_AWAY);
            assertThat(fact.detail()).isEqualTo("\"ERROR: your address is not allowed\"");
        }
    }

    @Test
    void aBannerAndAServerThatStaysAreProofOfPlainTcp() throws IOException {
        try (Peer stays = new Peer(IPFamily.IPV4, "220 mail ready\r\n", false);
                Peer closes = new Peer(IPFamily.IPV4, "220 mail ready\r\n", true)) {
            assertThat(SocketProbe.dial(target("tcp", stays.endpoint()), PATIENT))
                    .returns(Stage.ANSWERED, Fact::stage)
                    .returns("banner \"220 mail ready\"", Fact::detail);
            assertThat(SocketProbe.dial(target("tcp", closes.endpoint()), PATIENT))
                    .returns(Stage.ANSWERED, Fact::stage)
                    .returns("banner \"220 mail ready\", then closed", Fact::detail);
        }
    }

    /** So does a forwarder whose target is missing, and a listener that expects the PROXY protocol. */
    @Test
    void aServerThatClosesAtTheFirstByteIsSilentAlsoForPlainTcp() throws IOException {
        try (Peer peer = new Peer(IPFamily.IPV6, socket -> {
            socket.getInputStream().read();
            socket.close();
        })) {
            Fact fact = SocketProbe.dial(target("tcp", peer.endpoint()), PATIENT);

            assertThat(fact.stage()).isEqualTo(Stage.SILENT);
            assertThat(fact.wasHungUp()).isTrue();
        }
    }

    @Test
    void aConnectionThatIsResetWasHungUp() throws IOException {
        try (Peer peer = new Peer(IPFamily.IPV4, socket -> {
            socket.getInputStream().read();
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            Fact fact = SocketProbe.dial(target("redis", peer.endpoint()), PATIENT);

            assertThat(fact.stage()).isEqualTo(Stage.SILENT);
            assertThat(fact.wasHungUp()).isTrue();
        }
    }

    @Test
    void aConnectionThatIsResetBeforeItIsSeenToBeOpenWasHungUpToo() {
        Exchange exchange = SocketProbe.notConnected(new SocketException("Connection reset by peer"));
        Endpoint endpoint = new Endpoint("127.0.0.1", 1, IPFamily.IPV4);
        Fact fact = new Fact(target("redis", endpoint), exchange.stage(), 0.1, exchange.detail(), "");

        assertThat(fact.detail()).isEqualTo("closed: Connection reset by peer");
        assertThat(fact.wasHungUp()).isTrue();
    }

    @Test
    void anAnswerKnownEarlyIsReadToTheEndOfItsHead() throws IOException {
        try (Peer peer = new Peer(IPFamily.IPV4, socket -> {
            socket.getOutputStream().write("HTTP/1.1 302 Found\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream()
                    .write("Server: A\r\nLocation: http://192.0.2.10/\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        })) {
            assertThat(SocketProbe.dial(target("http", peer.endpoint()), PATIENT))
                    .returns("HTTP 302 from A", Fact::detail)
                    .returns(List.of("192.0.2.10"), Fact::sentTo);
        }
    }

    @ParameterizedTest
    @EnumSource(IPFamily.class)
    void aPortWithoutAListenerIsRefused(IPFamily family) throws IOException {
        // Bound and not listening: the kernel refuses, and gives the port to nobody else meanwhile.
        try (Socket holder = new Socket()) {
            holder.bind(new InetSocketAddress(family.loopbackAddress(), 0));
            Endpoint endpoint = new Endpoint(family.loopback(), holder.getLocalPort(), family);

            assertThat(SocketProbe.dial(target("tcp", endpoint), PATIENT).stage())
                    .isEqualTo(Stage.REFUSED);
        }
    }

    @Test
    void noAddressIsAFactOfItsOwn() {
        Fact fact = SocketProbe.dial(target("tcp", null), PATIENT);

        assertThat(fact.stage()).isEqualTo(Stage.NO_ADDRESS);
        assertThat(fact.detail()).isEqualTo("no IPv4 address");
    }

    private static void readUntil(Socket socket, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            read.append((char) socket.getInputStream().read());
        }
    }

    private static ProbeTarget target(String handshake, @Nullable Endpoint endpoint) {
        IPFamily family = endpoint == null ? IPFamily.IPV4 : endpoint.family();
        int port = endpoint == null ? 6379 : endpoint.port();
        return new ProbeTarget(
                new ServicePort(port, "service", Handshakes.of(handshake)), family, Vantage.NETWORK, endpoint);
    }

    /** What a server does with a connection. */
    private interface Manners {
        void towards(Socket socket) throws IOException;
    }

    /** A server that treats everybody who connects in the same way, one after the other. */
    private static final class Peer implements AutoCloseable {

        private final ServerSocket listener = new ServerSocket();
        private final IPFamily family;

        /** The garbage collector closes a socket that nothing refers to, and a mute peer closes none. */
        private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();

        Peer(IPFamily family, String text, boolean closes) throws IOException {
            this(family, socket -> {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                if (closes) {
                    socket.shutdownOutput();
                }
            });
        }

        Peer(IPFamily family, Manners manners) throws IOException {
            this.family = family;
            listener.bind(new InetSocketAddress(family.loopbackAddress(), 0));
            Thread thread = new Thread(() -> serve(manners));
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(Manners manners) {
            try {
                while (true) {
                    Socket socket = listener.accept();
                    connections.add(socket);
                    manners.towards(socket);
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        Endpoint endpoint() {
            return new Endpoint(family.loopback(), listener.getLocalPort(), family);
        }

        @Override
        public void close() throws IOException {
            listener.close();
            for (Socket connection : connections) {
                connection.close();
            }
        }
    }
}
