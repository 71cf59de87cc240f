package io.github.ipv6containers.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.ServicePort;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dials servers of TLS with a certificate that nobody vouches for. */
class TlsExchangeTests {

    private static final Patience PATIENT =
            new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ZERO, Duration.ZERO);
    private static final char[] PASSWORD = "changeit".toCharArray();

    @ParameterizedTest
    @EnumSource(IPFamily.class)
    void provesTlsWithoutJudgingTheCertificate(IPFamily family) throws Exception {
        try (Server server = new Server(tls(), family, "")) {
            assertThat(server.dial("tls")).returns(Stage.ANSWERED, Fact::stage).returns("TLSv1.3", Fact::detail);
        }
    }

    @Test
    void goesOnWithTheProtocolInside() throws Exception {
        try (Server server = new Server(tls(), IPFamily.IPV6, "+PONG\r\n-ERR no cluster\r\n")) {
            assertThat(server.dial("tls+redis"))
                    .returns(Stage.ANSWERED, Fact::stage)
                    .returns("PONG over TLSv1.3", Fact::detail);
        }
    }

    @Test
    void tellsWhereARedirectInsideSendsItsClient() throws Exception {
        String response = "HTTP/1.1 302 Found\r\nServer: A\r\nLocation: https://192.0.2.10/\r\n\r\n";
        try (Server server = new Server(tls(), IPFamily.IPV6, response)) {
            assertThat(server.dial("https"))
                    .returns("HTTP 302 from A over TLSv1.3", Fact::detail)
                    .returns(List.of("192.0.2.10"), Fact::sentTo);
        }
    }

    @Test
    void seesThatAnotherProtocolIsInside() throws Exception {
        try (Server server = new Server(tls(), IPFamily.IPV4, "SSH-2.0-inside\r\n")) {
            assertThat(server.dial("https"))
                    .returns(Stage.WRONG_PROTOCOL, Fact::stage)
                    .returns("SSH-2.0-inside over TLSv1.3", Fact::detail);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void takesTheDemandForAClientsCertificateForAnAnswer(String version) throws Exception {
        ServerSocket listener = tls();
        ((SSLServerSocket) listener).setNeedClientAuth(true);
        ((SSLServerSocket) listener).setEnabledProtocols(new String[] {version});
        try (Server server = new Server(listener, IPFamily.IPV4, "HTTP/1.1 200 OK\r\n\r\n")) {
            Fact fact = server.dial("https");

            assertThat(fact.stage()).as("%s", fact).isEqualTo(Stage.ANSWERED);
            assertThat(fact.detail()).endsWith(", asks for a certificate of the client's");
        }
    }

    @Test
    void findsNoTlsWhereAnotherProtocolAnswers() throws Exception {
        try (Server server = new Server(new ServerSocket(), IPFamily.IPV4, "SSH-2.0-OpenSSH_9.2\r\n")) {
            assertThat(server.dial("https"))
                    .returns(Stage.WRONG_PROTOCOL, Fact::stage)
                    .returns("no TLS", Fact::detail);
        }
    }

    @Test
    void isHungUpOnByAServerThatCloses() throws Exception {
        try (Server server = new Server(new ServerSocket(), IPFamily.IPV4, "")) {
            Fact fact = server.dial("tls");

            assertThat(fact.stage()).as("%s", fact).isEqualTo(Stage.SILENT);
            assertThat(fact.wasHungUp()).isTrue();
        }
    }

    /** From inside a container nobody goes on behind the opening, so that must be one that real servers answer. */
    @Test
    void opensInAWayThatAServerAnswers() throws Exception {
        try (Server server = new Server(tls(), IPFamily.IPV4, "");
                Socket socket = new Socket()) {
            socket.connect(server.endpoint().toSocketAddress());
            socket.getOutputStream().write(Handshakes.of("tls").request());
            byte[] answer = socket.getInputStream().readNBytes(9);

            assertThat(Handshakes.of("tls").judge(answer).detail()).isEqualTo("TLS");
        }
    }

    private static ServerSocket tls() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Objects.requireNonNull(TlsExchangeTests.class.getResourceAsStream("server.p12"))) {
            keys.load(stored, PASSWORD);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket();
    }

    /** A server that waits for the first byte, sends one text, and closes. */
    private static final class Server implements AutoCloseable {

        private final ServerSocket listener;
        private final IPFamily family;

        Server(ServerSocket listener, IPFamily family, String text) throws IOException {
            this.listener = listener;
            this.family = family;
            listener.bind(new InetSocketAddress(family.loopbackAddress(), 0));
            Thread thread = new Thread(() -> serve(text));
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(String text) {
            while (!listener.isClosed()) {
                try (Socket socket = listener.accept()) {
                    socket.getInputStream().read();
                    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException overOrRefused) {
                    // The test is over, or the client went away.
                }
            }
        }

        Endpoint endpoint() {
            return new Endpoint(family.loopback(), listener.getLocalPort(), family);
        }

        Fact dial(String handshake) {
            ServicePort port = new ServicePort(listener.getLocalPort(), "service", Handshakes.of(handshake));
            return SocketProbe.dial(new ProbeTarget(port, family, Vantage.NETWORK, endpoint()), PATIENT);
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }
}
