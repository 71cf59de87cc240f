package io.github.ipv6containers.side;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.container.ReadyWait;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;

/** A small HTTP server on port 8080 that serves both families by one socket. */
public final class Server extends GenericContainer<Server> implements IPv6Container {

    public static final int PORT = 8080;

    /** Makes one on a network, which is not started yet. */
    @SuppressWarnings("this-escape")
    public Server(TestNetwork network) {
        super(HelperImage.NAME);
        withCommand("perl", "-e", script("server.pl"));
        withExposedPorts(PORT);
        waitingFor(new ReadyWait());
        Placement.place(this, network);
    }

    static String script(String name) {
        try (InputStream stream = Objects.requireNonNull(Server.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Service service() {
        return new Service(
                "Server", HelperImage.NAME, List.of(new ServicePort(PORT, "http", Handshakes.of("http"))), "", "");
    }
}
