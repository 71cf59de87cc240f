package io.github.ipv6containers.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.network.OwnAddresses;
import io.github.ipv6containers.network.TestNetwork;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/**
 * Chooses by which address a test reaches a container: the published port, or the container's own address where a proof
 * found that only that answers.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record HostRoute(PublishedPorts published, OwnAddresses own) {

    /** Returns where this machine reaches a port of a started container over one family; empty when it does not. */
    public static Optional<Endpoint> to(GenericContainer<?> container, int port, IPFamily family) {
        return of(container.getContainerInfo(), container.getNetwork()).find(port, family);
    }

    /** Asks the container's network for the addresses of its own that are to be used. */
    static HostRoute of(InspectContainerResponse container, @Nullable Network network) {
        return new HostRoute(
                PublishedPorts.read(container),
                network instanceof TestNetwork ours ? ours.addresses(container.getId()) : OwnAddresses.NONE);
    }

    Endpoint endpoint(String service, int port, IPFamily family) {
        return find(port, family).orElseThrow(() -> {
            List<String> elsewhere = Stream.of(IPFamily.values())
                    .filter(other -> find(port, other).isPresent())
                    .map(IPFamily::toString)
                    .toList();
            if (elsewhere.isEmpty() && published.isOpen(port)) {
                return new IllegalArgumentException("Port " + port + " of " + service
                        + " is published as Testcontainers does it, because the container was started by hand: use"
                        + " getHost() and getMappedPort(" + port + "), or let @IPv6Containers start it.");
            }
            return new IllegalArgumentException("Port " + port + " of " + service + " is not published over " + family
                    + (elsewhere.isEmpty()
                            ? "; add it to the exposed ports."
                            : ", only over " + String.join(" and ", elsewhere) + "; choose a mode that has " + family
                                    + "."));
        });
    }

    private Optional<Endpoint> find(int port, IPFamily family) {
        return own.endpoint(port, family).or(() -> published.endpoint(port, family));
    }

    /**
     * Returns the host for a URL; empty when nothing is published on a loopback address.
     *
     * @param service the name for the message
     * @param current the family of the test that asks, if it has one
     * @throws IllegalStateException if only the other family is reached: a test must not silently use that one
     */
    Optional<String> host(String service, Optional<IPFamily> current) {
        List<IPFamily> reached = reached();
        boolean all = reached.size() == IPFamily.values().length
                && reached.stream().allMatch(family -> own.uriHost(family).isEmpty());
        return all && current.isEmpty()
                ? Optional.of("localhost")
                : family(service, current).map(this::uriHost);
    }

    /** Returns the number that belongs to {@link #host}, where that is the container's own address. */
    Optional<Integer> ownPort(String service, int port, Optional<IPFamily> current) {
        return family(service, current)
                .flatMap(family -> own.endpoint(port, family))
                .map(Endpoint::port);
    }

    /** Returns the family of the current test, or else the first that is published, or else the first that is reached. */
    private Optional<IPFamily> family(String service, Optional<IPFamily> current) {
        List<IPFamily> reached = reached();
        if (current.isPresent() && !reached.isEmpty() && !reached.contains(current.get())) {
            throw new IllegalStateException(service + " is not reached over " + current.get()
                    + ", the family of this test, only over " + reached.get(0) + "; put it on a network that has "
                    + current.get() + ".");
        }
        return current.filter(reached::contains)
                .or(() -> Stream.of(IPFamily.values())
                        .filter(family ->
                                published.use(family) && own.uriHost(family).isEmpty())
                        .findFirst())
                .or(() -> reached.stream().findFirst());
    }

    private List<IPFamily> reached() {
        return Stream.of(IPFamily.values())
                .filter(family -> own.uriHost(family).isPresent() || published.use(family))
                .toList();
    }

    private String uriHost(IPFamily family) {
        return own.uriHost(family).orElseGet(() -> new Endpoint(family.loopback(), 0, family).uriHost());
    }
}
