package io.github.ipv6containers.containers;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import java.util.List;
import org.apiguardian.api.API;
import org.testcontainers.lifecycle.Startable;

/**
 * Runs WireMock inside the JVM, without an engine, on a free port that answers over both families.
 *
 * <p>It listens on the wildcard address, because the JVM serves both families by that alone: a loopback address would
 * serve one. On a machine without IPv6, and with {@code java.net.preferIPv4Stack=true}, it serves IPv4 only. For the time that it
 * runs it is open to whoever reaches this machine.
 *
 * <p>It needs {@code org.wiremock:wiremock-standalone} on the class path.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class IPv6WireMock implements Startable {

    private static final String ID = "wiremock";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    /** Starts the server; does nothing when it runs. */
    @Override
    public void start() {
        if (!server.isRunning()) {
            server.start();
        }
    }

    /** Stops the server and forgets its stubs; does nothing when it does not run. */
    @Override
    public void stop() {
        server.stop();
        server.resetAll();
    }

    /**
     * Returns what is to be proved of it.
     *
     * @throws IllegalStateException if the server is not started
     */
    public Service service() {
        Recipe recipe = Catalogue.builtIn().find(ID);
        ServicePort known = recipe.variant().ports().get(0);
        return new Service(
                recipe.name(),
                "inside the JVM",
                List.of(new ServicePort(port(), known.name(), known.handshake())),
                "",
                "");
    }

    /**
     * Returns where the server is reached over one family: the loopback address and the port.
     *
     * @throws IllegalStateException if the server is not started
     */
    public Endpoint endpoint(IPFamily family) {
        return new Endpoint(family.loopback(), port(), family);
    }

    /**
     * Returns {@code http://host:port} for one family, an IPv6 literal in brackets.
     *
     * @throws IllegalStateException if the server is not started
     */
    public String baseUrl(IPFamily family) {
        return endpoint(family).uri("http").toString();
    }

    /** Returns the server, for example to add stubs to it. */
    public WireMockServer server() {
        return server;
    }

    /**
     * Returns a client of the server's administration.
     *
     * @throws IllegalStateException if the server is not started
     */
    public WireMock client() {
        return new WireMock(IPFamily.IPV4.loopback(), port());
    }

    private int port() {
        if (!server.isRunning()) {
            throw new IllegalStateException(
                    "WireMock is not started, so it has no port yet; call start() or put @Container on its field.");
        }
        return server.port();
    }
}
