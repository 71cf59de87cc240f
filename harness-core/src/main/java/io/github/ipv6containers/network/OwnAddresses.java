package io.github.ipv6containers.network;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Holds which ports of a started container are reached at the container's own address, because a proof found that
 * the published port leads nowhere.
 *
 * <p>That is so for IPv6 where the engine's userland proxy is off, on rootful Podman, and where the host has no
 * {@code ::1}. The number there is the container's own.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OwnAddresses {

    /** Stands for a container that is reached by its published ports. */
    public static final OwnAddresses NONE = new OwnAddresses(List.of());

    private final List<Endpoint> endpoints;

    /** Takes the container's own endpoints that are to be used. */
    public OwnAddresses(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    /** Returns the own endpoint of a port; empty when its published port is used. */
    public Optional<Endpoint> endpoint(int port, IPFamily family) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.port() == port && endpoint.family() == family)
                .findFirst();
    }

    /** Returns the address of a family; empty when its published ports are used. */
    public Optional<String> uriHost(IPFamily family) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.family() == family)
                .map(Endpoint::uriHost)
                .findFirst();
    }
}
