package io.github.ipv6containers.benchmarks;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.benchmarks.suite.Images;
import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.containers.IPv6MariaDBContainer;
import io.github.ipv6containers.containers.IPv6NginxContainer;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.junit.IPv6Containers;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.SocketProbe;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;

/** Dials each port of three running containers again and again, as the proof does, beside the same exchange by hand. */
@IPv6Containers
@SuppressWarnings("resource") // The extension stops them.
final class ProofAlone {

    static final String DIALS = "benchmark.dials";

    /** What is sent by hand; MariaDB speaks first. */
    private static final Map<Integer, String> SENT =
            Map.of(6379, "PING\r\n", 80, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    @Container
    private static final IPv6RedisContainer REDIS = new IPv6RedisContainer(Images.REDIS);

    @Container
    private static final IPv6MariaDBContainer MARIADB = new IPv6MariaDBContainer(Images.MARIADB);

    @Container
    private static final IPv6NginxContainer NGINX = new IPv6NginxContainer(Images.NGINX);

    @Test
    void answersEachDial() throws IOException {
        int dials = Integer.getInteger(DIALS);
        for (int round = 0; round < 2 * dials; round++) {
            boolean counts = round >= dials; // The first half warms up.
            for (GenericContainer<?> container : List.of(REDIS, MARIADB, NGINX)) {
                for (IPFamily family : IPFamily.values()) {
                    dial(container, family, counts);
                }
            }
        }
    }

    private static void dial(GenericContainer<?> container, IPFamily family, boolean counts) throws IOException {
        for (ServicePort port : IPv6Container.portsOf(container)) {
            Endpoint endpoint = new Endpoint(address(container, family), port.number(), family);
            double plain = byHand(endpoint);
            double proved = proved(new ProbeTarget(port, family, Vantage.NETWORK, endpoint));
            if (counts) {
                SuiteRounds.print("PLAIN." + family, plain);
                SuiteRounds.print("PROVED." + family, proved);
            }
        }
    }

    private static double proved(ProbeTarget target) {
        long begin = System.nanoTime();
        Fact fact = SocketProbe.dial(target, Patience.DEFAULT);
        long end = System.nanoTime();
        if (!fact.answered()) {
            throw new IllegalStateException("It did not answer: " + fact);
        }
        return (end - begin) / 1e6;
    }

    private static double byHand(Endpoint endpoint) throws IOException {
        long begin = System.nanoTime();
        try (Socket socket = new Socket(endpoint.host(), endpoint.port())) {
            socket.getOutputStream()
                    .write(SENT.getOrDefault(endpoint.port(), "").getBytes(StandardCharsets.US_ASCII));
            if (socket.getInputStream().read() < 0) {
                throw new IllegalStateException("Nothing came from " + endpoint);
            }
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String address(GenericContainer<?> container, IPFamily family) {
        return container.getContainerInfo().getNetworkSettings().getNetworks().values().stream()
                .map(network -> family == IPFamily.IPV4 ? network.getIpAddress() : network.getGlobalIPv6Address())
                .findFirst()
                .orElseThrow();
    }
}
