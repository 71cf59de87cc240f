package io.github.ipv6containers.service;

import com.github.dockerjava.api.command.InspectContainerResponse;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Tuning;
import java.util.List;
import java.util.Optional;
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
     * Returns the host by which the ports are reached: the loopback address of the current test's family, or else
     * {@code localhost} where both families are published; an IPv6 literal is in brackets, as URLs need it.
     *
     * <p>It is the container's own address where only that is reached, and {@link #getMappedPort} then is the container's
     * own port.
     *
     * <p>A container that is not on a {@link io.github.ipv6containers.network.TestNetwork} keeps Testcontainers' own
     * rule.
     */
    @Override
    default String getHost() {
        InspectContainerResponse info = getContainerInfo();
        return (info == null ? Optional.<String>empty() : HostRoute.of(info).host())
                .orElseGet(ContainerState.super::getHost);
    }

    /** Returns the port that belongs to {@link #getHost()}. */
    @Override
    default Integer getMappedPort(int originalPort) {
        InspectContainerResponse info = getContainerInfo();
        return (info == null ? Optional.<Integer>empty() : HostRoute.of(info).ownPort(originalPort))
                .orElseGet(() -> ContainerState.super.getMappedPort(originalPort));
    }
}
