package io.github.ipv6containers.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import io.github.ipv6containers.Breakage;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.family.CurrentFamily;
import io.github.ipv6containers.family.RunningTests;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import io.github.ipv6containers.side.BrokenFamily;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.ContainerState;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/**
 * A container that knows which of its ports answer which protocol, and is reached over a family of choice.
 *
 * <p>The typed classes are such containers. Each is started by {@code @IPv6Containers} on a network of the class's mode; one that
 * your own code starts is proved too, over the families of the {@code TestNetwork} that it was given, and over IPv4 alone
 * without one. It counts as started when every port has answered over every family, within 120 s where nothing else is said.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface IPv6Container extends ContainerState {

    /** Returns what is to be proved of it, with the settings of its recipe for the network that it is on. */
    Service service();

    /** Returns the ports that any container is proved on; of one that does not know, each exposed one by plain TCP. */
    static List<ServicePort> portsOf(GenericContainer<?> container) {
        return container instanceof IPv6Container typed
                ? typed.service().ports()
                : Service.plain("", "", container.getExposedPorts()).ports();
    }

    /** Returns what is to be proved of any started container; one that does not know it has its image's name. */
    static Service serviceOf(GenericContainer<?> container) {
        return container instanceof IPv6Container typed
                ? typed.service()
                : Service.plain(
                        container.getDockerImageName(), container.getDockerImageName(), container.getExposedPorts());
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
            throw new IllegalStateException(service().name() + " is not started, so its port " + port
                    + " has no endpoint yet; start it first or put @Container on its field.");
        }
        return route(info).endpoint(service().name(), port, family);
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
                .orElseThrow(() -> new IllegalArgumentException("The engine gave "
                        + service().name() + " no " + family + " address; choose a mode that has " + family + "."));
    }

    /**
     * Makes the path over one family dead until {@link #mend()}; names still resolve to addresses of both families.
     *
     * <p>TCP that arrives from outside meets it, on connections that are open too. Seen through a published port the
     * engine's proxy stands between: it accepts, and then closes ({@code REJECT}) or stays mute ({@code DROP}). A client
     * that shall see the connection itself fail dials {@link #networkEndpoint}.
     *
     * <p>It holds for all who use the container, also for tests that run side by side; a family that is broken already is broken
     * in the new way.
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

    private HostRoute route(InspectContainerResponse info) {
        return HostRoute.of(info, network());
    }

    private @Nullable Network network() {
        return this instanceof GenericContainer<?> container ? container.getNetwork() : null;
    }

    private Optional<IPFamily> currentFamily() {
        return CurrentFamily.of(
                service().name(), network() instanceof TestNetwork ours ? ours.tests() : new RunningTests());
    }

    private InspectContainerResponse started() {
        InspectContainerResponse info = getContainerInfo();
        if (info == null) {
            throw new IllegalStateException(
                    service().name() + " is not started; start it first or put @Container on its field.");
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
        return (info == null
                        ? Optional.<String>empty()
                        : route(info).host(service().name(), currentFamily()))
                .orElseGet(ContainerState.super::getHost);
    }

    /** Returns the port that belongs to {@link #getHost()}. */
    @Override
    default Integer getMappedPort(int originalPort) {
        InspectContainerResponse info = getContainerInfo();
        return (info == null
                        ? Optional.<Integer>empty()
                        : route(info).ownPort(service().name(), originalPort, currentFamily()))
                .orElseGet(() -> ContainerState.super.getMappedPort(originalPort));
    }
}
