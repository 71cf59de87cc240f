package io.github.ipv6containers.probe;

import static io.github.ipv6containers.IPFamily.IPV6;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.ServicePort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Handshakes that go on behind a first answer, as far as a client gets without a password. */
class ConversationTests {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Patience PATIENT = new Patience(LONG, LONG, LONG, LONG);

    private static final String BOLT_5_4 = "\0\0\4\5";
    private static final String SUCCESS = "\0\3\u00b1p\u00a0\0\0";
    private static final String FAILURE =
            message("\u00b1\177\u00a1\u0084code" + text("Neo.ClientError.Security.Unauthorized"));
    private static final String ROUTES =
            message("\u00b1p\u00a1\u0082rt\u00a2\u0083ttl\u00c9\1,\u0087servers\u0091\u00a2" + "\u0089addresses\u0091"
                    + text("192.0.2.10:7687") + "\u0084role\u0085ROUTE");

    private static final String READY = "\u0084\0IV\2\0\0\0\0";
    private static final String ONE_PEER =
            "\u0084\0IW\10\0\0\0\30\0\0\0\2\0\0\0\4\0\0\0\1\0\0\0\1\0\0\0\4\u00c0\0\2\12";
    private static final String ONE_PEER_WITH_METADATA =
            "\u0084\0IW\10\0\0\0\66\0\0\0\2\0\0\0\1\0\0\0\1\0\6system\0\5peers"
                    + "\0\13rpc_address\0\20\0\0\0\1\0\0\0\4\u00c0\0\2\12";
    private static final String NOT_ALLOWED = "\u0084\0IW\0\0\0\0\10\0\0\41\0\0\2no";

    @Test
    void boltWithoutAPasswordTellsWhereItsRoutingTableLeads() throws IOException {
        assertThat(dial("bolt", BOLT_5_4, SUCCESS + SUCCESS + ROUTES))
                .returns(Stage.ANSWERED, Fact::stage)
                .returns("Bolt 5.4, lets in without a password", Fact::detail)
                .returns(List.of("192.0.2.10:7687"), Fact::sentTo);
    }

    @Test
    void boltThatAsksForAPasswordIsAnAnswer() throws IOException {
        assertThat(dial("bolt", BOLT_5_4, SUCCESS + FAILURE))
                .returns(Stage.ANSWERED, Fact::stage)
                .returns("Bolt 5.4, asks for a password", Fact::detail)
                .returns(List.of(), Fact::sentTo);
    }

    @Test
    void boltOfOlderVersionsIsAskedForNoTable() throws IOException {
        assertThat(dial("bolt", "\0\0\2\4", SUCCESS)).returns("Bolt 4.2, lets in without a password", Fact::detail);
    }

    @Test
    void boltThatSaysSomethingElseIsAnotherProtocol() throws IOException {
        assertThat(dial("bolt", BOLT_5_4, message("nonsense")))
                .returns(Stage.WRONG_PROTOCOL, Fact::stage)
                .returns("Bolt 5.4, with a damaged answer", Fact::detail);
    }

    @Test
    void bothLooksAtBoltAreAlike() {
        assertThat(Handshakes.of("bolt").isAlike("Bolt 5.4", "Bolt 5.4, asks for a password"))
                .isTrue();
        assertThat(Handshakes.of("bolt").isAlike("Bolt 5.4", "Bolt 5.40")).isFalse();
        assertThat(Handshakes.of("bolt")
                        .isAlike("Bolt 5.4, asks for a password", "Bolt 5.4, lets in without a password"))
                .isFalse();
    }

    @Test
    void cqlWithoutAPasswordTellsItsPeers() throws IOException {
        assertThat(dial("cql", READY, ONE_PEER))
                .returns("lets in without a password", Fact::detail)
                .returns(List.of("192.0.2.10"), Fact::sentTo);
        assertThat(dial("cql", READY, ONE_PEER_WITH_METADATA)).returns(List.of("192.0.2.10"), Fact::sentTo);
    }

    @Test
    void cqlThatTellsNoPeersIsAnAnswerAllTheSame() throws IOException {
        assertThat(dial("cql", READY, NOT_ALLOWED))
                .returns(Stage.ANSWERED, Fact::stage)
                .returns(List.of(), Fact::sentTo);
    }

    /** It answers to the versions, and closes at the question for the cluster. */
    @Test
    void kafkaThatAsksForAPasswordIsAnAnswer() throws IOException {
        String versions = "\0\0\0\12\111\120\166\1\0\0\0\0\0\0";
        assertThat(dial("kafka", versions, ""))
                .returns(Stage.ANSWERED, Fact::stage)
                .returns("asks for a password", Fact::detail);
    }

    private static String text(String text) {
        return "\u00d0" + (char) text.length() + text;
    }

    private static String message(String body) {
        return "\0" + (char) body.length() + body + "\0\0";
    }

    /** Dials a server that says the first when it is asked, the second when it is asked again, and closes. */
    private static Fact dial(String handshake, String first, String second) throws IOException {
        try (ServerSocket listener = new ServerSocket()) {
            listener.bind(new InetSocketAddress(IPV6.loopbackAddress(), 0));
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(listener, first, second));
            Endpoint endpoint = new Endpoint(IPV6.loopback(), listener.getLocalPort(), IPV6);
            ServicePort port = new ServicePort(endpoint.port(), "service", Handshakes.of(handshake));
            Fact fact = SocketProbe.dial(new ProbeTarget(port, IPV6, Vantage.NETWORK, endpoint), PATIENT);
            served.join();
            return fact;
        }
    }

    private static void serve(ServerSocket listener, String first, String second) {
        try (Socket socket = listener.accept()) {
            socket.getInputStream().read(new byte[4096]);
            socket.getOutputStream().write(first.getBytes(StandardCharsets.ISO_8859_1));
            if (!second.isEmpty()) {
                socket.getInputStream().read(new byte[4096]);
                socket.getOutputStream().write(second.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
