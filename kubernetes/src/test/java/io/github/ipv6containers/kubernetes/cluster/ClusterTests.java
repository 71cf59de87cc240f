package io.github.ipv6containers.kubernetes.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be used is told in one sentence, with what to do. */
class ClusterTests {

    private static final String KUBECONFIG = "kubeconfig";

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void forget() {
        System.clearProperty(KUBECONFIG);
    }

    @Test
    void tellsThatThereIsNoKubeconfig() {
        System.setProperty(KUBECONFIG, folder.resolve("none").toString());

        assertThatThrownBy(() -> Cluster.connect(ClusterChoice.CURRENT))
                .isInstanceOf(NoClusterException.class)
                .hasMessage(
                        "There is no kubeconfig (KUBECONFIG, or ~/.kube/config), so no cluster is known: start one with"
                                + " './harness cluster up', or name one of your own.");
    }

    @Test
    void tellsThatTheContextIsNotKnown() throws IOException {
        kubeconfig("http://127.0.0.1:1");

        assertThatThrownBy(() -> Cluster.connect(new ClusterChoice("prod", "")))
                .isInstanceOf(UnknownContextException.class)
                .hasMessage("The kubeconfig has no context \"prod\"; known: one, two.");
    }

    @Test
    void tellsThatTheClusterDoesNotAnswer() throws IOException {
        kubeconfig("http://127.0.0.1:1");

        assertThatThrownBy(() -> Cluster.connect(ClusterChoice.CURRENT))
                .isInstanceOf(NoClusterException.class)
                .hasMessage("The cluster at http://127.0.0.1:1/ does not answer.");
    }

    @Test
    void tellsThatTheClusterIsNotFound() throws IOException {
        kubeconfig("https://cluster.invalid:6443");

        assertThatThrownBy(() -> Cluster.connect(ClusterChoice.CURRENT))
                .isInstanceOf(NoClusterException.class)
                .hasMessage("The cluster at https://cluster.invalid:6443/ cannot be found: no such host.");
    }

    /** Another program's port, for example: it speaks no TLS. */
    @Test
    void tellsThatTheClusterIsNotTheOneThatIsTrusted() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerWithoutTls(server));
            String address = "https://127.0.0.1:" + server.getLocalPort();
            kubeconfig(address);

            assertThatThrownBy(() -> Cluster.connect(ClusterChoice.CURRENT))
                    .isInstanceOf(NoClusterException.class)
                    .hasMessageMatching( // what TLS says of it differs among JDKs
                            "The cluster at \\Q" + address
                                    + "\\E/ is not the one that the context \"one\" trusts: .*SSL.*\\.");
            answered.join();
        }
    }

    private static void answerWithoutTls(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tellsThatTheTokenIsNotAccepted() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            kubeconfig(address);

            assertThatThrownBy(() -> Cluster.connect(new ClusterChoice("two", "")))
                    .isInstanceOf(NoClusterException.class)
                    .hasMessage(
                            "The cluster at " + address + "/ does not accept the credentials of the context \"two\":"
                                    + " the token or certificate may have expired; renew it.");
        } finally {
            server.stop(0);
        }
    }

    private void kubeconfig(String server) throws IOException {
        Path file = folder.resolve("config");
        Files.writeString(file, """
                apiVersion: v1
                kind: Config
                current-context: one
                contexts:
                  - {name: one, context: {cluster: here, user: me}}
                  - {name: two, context: {cluster: here, user: me}}
                clusters:
                  - {name: here, cluster: {server: "%s"}}
                users:
                  - {name: me, user: {token: t}}
                """.formatted(server));
        System.setProperty(KUBECONFIG, file.toString());
    }
}
