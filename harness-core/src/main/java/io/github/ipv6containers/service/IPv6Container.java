package io.github.ipv6containers.service;

import static java.util.stream.Collectors.toSet;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ContainerNetwork;
import io.github.ipv6containers.Breakage;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.side.BrokenFamily;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.testcontainers.containers.ContainerState;

/** A container that knows which of its ports answer which protocol, and is reached over a family of choice. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface IPv6Container extends ContainerState {

    /** Returns the service's name for people, for example {@code RabbitMQ}. */
    String serviceName();

    /** Returns the image's name as it was asked for, whatever a substitutor made of it. */
    String requestedImage();

    /** Returns the ports that must answer, with the handshake of each. */
    List<ServicePort> servicePorts();

    /** Returns the settings of the recipe that this container was started with; empty when it needs none. */
    default Optional<Tuning> tuning() {
        return Optional.empty();
    }

    /**
     * Returns where a port is reached from the host over one family: the loopback address and the published port, or the
     * container's own address and port where the proof found that the engine's publishing leads nowhere.
     *
     * @param port the port inside the container
     * @throws IllegalStateException if the container is not started
     * @throws IllegalArgumentException if the port is not published over that family; the message says over which it is
     */
    default Endpoint endpoint(int port, IPFamily family) {
        InspectContainerResponse info = getContainerInfo();
        if (info == null) {
            throw new IllegalStateException(serviceName() + " is not started, so its port " + port
                    + " has no endpoint yet; start it first or put @Container on its field.");
        }
        return HostRoute.of(info).endpoint(serviceName(), port, family);
    }

    /**
     * Returns where a port is reached at the container's own address on its network: by containers on that network, and by
     * this machine where the engine's networks are its own (on Linux, but not with Docker Desktop).
     *
     * @param port the port inside the container
     * @throws IllegalStateException if the container is not started
     * @throws IllegalArgumentException if the engine gave it no address of that family
     */
    default Endpoint networkEndpoint(int port, IPFamily family) {
        return GrantedAddresses.read(started(), "")
                .address(family)
                .map(address -> new Endpoint(address, port, family))
                .orElseThrow(() -> new IllegalArgumentException("The engine gave " + serviceName() + " no " + family
                        + " address; choose a mode that has " + family + "."));
    }

    /**
     * Makes the path over one family dead until {@link #mend()}; names still resolve to addresses of both families.
     *
     * <p>TCP that arrives from outside meets it, on connections that are open too. Seen through a published port the
     * engine's proxy stands between: it accepts, and then closes ({@code REJECT}) or stays mute ({@code DROP}). A client
     * that shall see the connection itself fail dials {@link #networkEndpoint}.
     *
     * @throws IllegalStateException if the container is not started, or the engine's kernel does not let us
     */
    default void breakFamily(IPFamily family, Breakage breakage) {
        BrokenFamily.of(started().getId(), family, breakage);
    }

    /**
     * Mends what {@link #breakFamily} broke; does nothing when nothing is broken.
     *
     * @throws IllegalStateException if the container is not started, or the engine's kernel does not let us
     */
    default void mend() {
        for (IPFamily family : IPFamily.values()) {
            BrokenFamily.mend(started().getId(), family);
        }
    }

    private Optional<IPFamily> familyFor(InspectContainerResponse info) {
        Set<String> networks = info.getNetworkSettings().getNetworks().values().stream()
                .map(ContainerNetwork::getNetworkID)
                .filter(Objects::nonNull)
                .collect(toSet());
        return CurrentFamily.of(serviceName(), networks);
    }

    private InspectContainerResponse started() {
        InspectContainerResponse info = getContainerInfo();
        if (info == null) {
            throw new IllegalStateException(
                    serviceName() + " is not started; start it first or put @Container on its field.");
        }
        return info;
    }

    /**
     * Returns the host by which the ports are reached: the loopback address of the current test's family, or else
     * {@code localhost} where both families are published; an IPv6 literal is in brackets, as URLs need it.
     *
     * <p>It is the container's own address where only that is reached, and {@link #getMappedPort} then is the container's
     * own port.
     *
     * <p>On a thread of a pool, which may serve any test, it follows when all tests that run on the network agree.
     *
     * <p>A container that is not on a {@link io.github.ipv6containers.network.TestNetwork} keeps Testcontainers' own
     * rule.
     *
     * @throws IllegalStateException on a thread of a pool, when tests over different families run at the same time; or when
     *     the container is reached over the other family only
     */
    @Override
    default String getHost() {
        InspectContainerResponse info = getContainerInfo();
        return (info == null ? Optional.<String>empty() : HostRoute.of(info).host(serviceName(), familyFor(info)))
                .orElseGet(ContainerState.super::getHost);
    }

    /** Returns the port that belongs to {@link #getHost()}. */
    @Override
    default Integer getMappedPort(int originalPort) {
        InspectContainerResponse info = getContainerInfo();
        return (info == null
                        ? Optional.<Integer>empty()
                        : HostRoute.of(info).ownPort(serviceName(), originalPort, familyFor(info)))
                .orElseGet(() -> ContainerState.super.getMappedPort(originalPort));
    }
}
