package io.github.ipv6containers.compose;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.family.CurrentFamily;
import io.github.ipv6containers.network.TestNetwork;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.SocatContainer;

/**
 * Tells where services are published, in place of Testcontainers' container that forwards to them: that one listens on IPv4
 * alone.
 */
final class PublishedServices extends SocatContainer {

    private final TestNetwork network;
    private final Map<Integer, Integer> published;
    private final Runnable started;

    /**
     * Makes one.
     *
     * @param published the published number of each number by which a port is asked for, as it is then
     * @param started is run when the services are started, and not ready yet
     */
    PublishedServices(TestNetwork network, Map<Integer, Integer> published, Runnable started) {
        this.network = network;
        this.published = published;
        this.started = started;
    }

    @Override
    public void start() {
        started.run();
    }

    @Override
    public void stop() {
        // There is no container of it.
    }

    @Override
    public String getHost() {
        List<IPFamily> families = network.mode().families();
        IPFamily family = CurrentFamily.of("the Compose environment", network.tests())
                .filter(families::contains)
                .orElse(families.size() == 1 ? families.get(0) : null);
        return family == null ? "localhost" : new Endpoint(family.loopback(), 0, family).uriHost();
    }

    @Override
    public Integer getMappedPort(int number) {
        Integer port = published.get(number);
        if (port == null) {
            throw new IllegalArgumentException("This port is of no withExposedService(...).");
        }
        return port;
    }
}
