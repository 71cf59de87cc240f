package io.github.ipv6containers.traffic;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.container.HostRoute;
import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.SocketProbe;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/** Watches the traffic of one started container, and proves first that it sees each family as what it is. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TrafficWatch implements AutoCloseable {

    private final GenericContainer<?> container;
    private final PacketLook look;
    private final Set<Endpoint> ownPeers = new HashSet<>();
    private final List<Seen> intervals = new ArrayList<>();

    private TrafficWatch(GenericContainer<?> container, PacketLook look) {
        this.container = container;
        this.look = look;
    }

    /**
     * Begins to watch.
     *
     * @throws IllegalStateException if it cannot be watched, or one family is taken for the other on the way to it
     */
    public static TrafficWatch over(GenericContainer<?> container) {
        List<ServicePort> ports = IPv6Container.portsOf(container);
        if (container.getContainerId() == null || ports.isEmpty()) {
            throw new IllegalStateException("The traffic of " + name(container) + " cannot be watched: it "
                    + (ports.isEmpty() ? "exposes no port." : "is not started."));
        }
        PacketLook look = PacketLook.into(
                container.getContainerId(),
                ports.stream().map(ServicePort::number).toList());
        TrafficWatch watch = new TrafficWatch(container, look);
        try {
            for (IPFamily family : IPFamily.values()) {
                Optional<Endpoint> endpoint =
                        HostRoute.to(container, ports.get(0).number(), family);
                if (endpoint.isPresent()) {
                    watch.prove(new ProbeTarget(ports.get(0), family, Vantage.HOST, endpoint.get()));
                }
            }
            return watch;
        } catch (RuntimeException e) {
            look.close();
            throw e;
        }
    }

    static String name(GenericContainer<?> container) {
        return IPv6Container.serviceOf(container).name();
    }

    /** Dials over one family and wants to see just that: only then is "none over the other family" worth anything. */
    private void prove(ProbeTarget target) {
        SocketProbe.dial(target, Patience.DEFAULT);
        Seen seen = look.next().without(ownPeers);
        IPFamily family = target.family();
        List<Connection> own =
                seen.over(family).stream().filter(Connection::opened).toList();
        if (own.isEmpty()) {
            String instead = seen.connections().isEmpty() ? "nowhere" : "as another family's";
            throw new IllegalStateException("The traffic of " + service() + " cannot be told apart by family here: a"
                    + " connection to its port over " + family + " arrived " + instead + ".");
        }
        // What is left on the way of our own connections must not count later.
        seen.connections().forEach(connection -> ownPeers.add(connection.peer()));
    }

    GenericContainer<?> container() {
        return container;
    }

    /** Returns the service's name for messages. */
    String service() {
        return name(container);
    }

    /** Returns the present moment. */
    synchronized int mark() {
        intervals.add(look.next());
        return intervals.size();
    }

    /** Returns what was seen from a moment until now. */
    synchronized Seen since(int begin) {
        intervals.add(look.next());
        return intervals.subList(begin, intervals.size()).stream()
                .reduce(Seen.NOTHING, Seen::and)
                .without(ownPeers);
    }

    @Override
    public void close() {
        look.close();
    }
}
