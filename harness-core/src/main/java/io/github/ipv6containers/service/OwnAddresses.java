package io.github.ipv6containers.service;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/**
 * Remembers which ports of a started container are reached at the container's own address, because a proof found that
 * the published port leads nowhere.
 *
 * <p>That is so for IPv6 where the engine's userland proxy is off, on rootful Podman, and where the host has no
 * {@code ::1}. The number there is the container's own.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OwnAddresses {

    private static final Map<String, OwnAddresses> BY_CONTAINER = new ConcurrentHashMap<>();
    private static final OwnAddresses NONE = new OwnAddresses(List.of());

    private final List<Endpoint> endpoints;

    OwnAddresses(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    /** Remembers what a proof of a container found, in place of what an earlier one did. */
    public static void remember(String containerId, List<Endpoint> endpoints) {
        if (endpoints.isEmpty()) {
            BY_CONTAINER.remove(containerId);
        } else {
            BY_CONTAINER.put(containerId, new OwnAddresses(endpoints));
        }
    }

    static OwnAddresses of(String containerId) {
        return BY_CONTAINER.getOrDefault(containerId, NONE);
    }

    Optional<Endpoint> endpoint(int port, IPFamily family) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.port() == port && endpoint.family() == family)
                .findFirst();
    }

    /** Returns the address of a family; empty when its published ports are used. */
    Optional<String> uriHost(IPFamily family) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.family() == family)
                .map(Endpoint::uriHost)
                .findFirst();
    }
}
