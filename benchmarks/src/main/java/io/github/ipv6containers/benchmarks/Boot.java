package io.github.ipv6containers.benchmarks;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * Times how long a server boots by itself: from the order to make its container to the first byte that it answers at the
 * container's own IPv4 address, asked by hand every 2 ms.
 */
final class Boot {

    private static final int MILLIS = 2000;
    private static final long PAUSE_NANOS = 2_000_000;
    private static final long LONGEST_NANOS = 120_000_000_000L;

    private Boot() {}

    /**
     * Says how a server is run and asked.
     *
     * @param image its image
     * @param environment its environment, as NAME=VALUE
     * @param port its port
     * @param question what is sent; empty for one that speaks first
     */
    record Server(String image, List<String> environment, int port, String question) {}

    static double millis(Server server) {
        DockerClient client = DockerClientFactory.instance().client();
        try (CreateContainerCmd create = client.createContainerCmd(localName(server.image()))
                .withLabels(DockerClientFactory.DEFAULT_LABELS)
                .withEnv(server.environment())) {
            long begin = System.nanoTime();
            String id = create.exec().getId();
            try {
                client.startContainerCmd(id).exec();
                awaitAnswer(address(client, id), server, begin + LONGEST_NANOS);
                return (System.nanoTime() - begin) / 1e6;
            } finally {
                client.removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            }
        }
    }

    /** Testcontainers knows where the image is, and fetches it when it is not there. */
    @SuppressWarnings("resource") // It is never started.
    private static String localName(String image) {
        return new GenericContainer<>(image).getDockerImageName();
    }

    private static String address(DockerClient client, String id) {
        return client.inspectContainerCmd(id).exec().getNetworkSettings().getNetworks().values().stream()
                .map(network -> String.valueOf(network.getIpAddress()))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitAnswer(String address, Server server, long latest) {
        while (!answers(address, server)) {
            if (System.nanoTime() > latest) {
                throw new IllegalStateException(server.image() + " did not answer in 120 s.");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean answers(String address, Server server) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, server.port()), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(server.question().getBytes(StandardCharsets.ISO_8859_1));
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }
}
