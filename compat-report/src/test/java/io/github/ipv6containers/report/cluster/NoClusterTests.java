package io.github.ipv6containers.report.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.ipv6containers.report.Harness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that is for a cluster says in one sentence why there is none, and ends with a status of its own. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class NoClusterTests {

    private static final String KUBECONFIG = "kubeconfig";

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void forget() {
        System.clearProperty(KUBECONFIG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check redis:8 --port 6379", "report --fail-on never", "doctor", "clean"})
    void isTold(String command) {
        System.setProperty(KUBECONFIG, folder.resolve("none").toString());

        assertThat(run(command))
                .isEqualTo(new Harness.Ran(
                        3,
                        "",
                        "There is no kubeconfig (KUBECONFIG, or ~/.kube/config), so no cluster is known: start one with"
                                + " './harness cluster up', or name one of your own.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check redis:8 --port 6379", "report", "doctor", "clean"})
    void isOfAContextThatIsNotKnown(String command) throws IOException {
        kubeconfig("http://127.0.0.1:1");

        assertThat(run(command + " --context prod"))
                .isEqualTo(new Harness.Ran(2, "", "The kubeconfig has no context \"prod\"; known: one.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check redis:8 --port 6379", "report", "doctor", "clean"})
    void doesNotAcceptATokenThatHasExpired(String command) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            kubeconfig(address);

            assertThat(run(command))
                    .isEqualTo(new Harness.Ran(
                            3,
                            "",
                            "The cluster at " + address
                                    + "/ does not accept the credentials of the context \"one\": the"
                                    + " token or certificate may have expired; renew it.\n"));
        } finally {
            server.stop(0);
        }
    }

    private Harness.Ran run(String command) {
        String out = command.startsWith("report") ? " --out " + folder.resolve("out") : "";
        return Harness.onClusters(
                new KubeconfigClusters(Optional.empty(), () -> "test", () -> "0"),
                (command + " --on kubernetes" + out).split(" "));
    }

    private void kubeconfig(String server) throws IOException {
        Path file = folder.resolve("config");
        Files.writeString(file, """
                apiVersion: v1
                kind: Config
                current-context: one
                contexts: [{name: one, context: {cluster: here, user: me}}]
                clusters: [{name: here, cluster: {server: "%s"}}]
                users: [{name: me, user: {token: t}}]
                """.formatted(server));
        System.setProperty(KUBECONFIG, file.toString());
    }
}
