package io.github.ipv6containers.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the engine published a container's ports.
 *
 * <p>The binding is chosen by the family of its address: the list has no promised order, and before engine 27 the two
 * families may have different numbers (moby#47871, testcontainers-java#9411).
 */
final class PublishedPorts {

    private final Map<ExposedPort, Ports.Binding[]> asked;
    private final Map<ExposedPort, Ports.Binding[]> bindings;

    private PublishedPorts(@Nullable Ports asked, @Nullable Ports published) {
        this.asked = asked == null ? Map.of() : asked.getBindings();
        this.bindings = published == null ? Map.of() : published.getBindings();
    }

    static PublishedPorts read(InspectContainerResponse container) {
        return new PublishedPorts(
                container.getHostConfig().getPortBindings(),
                container.getNetworkSettings().getPorts());
    }

    static PublishedPorts of(@Nullable Ports ports) {
        return new PublishedPorts(null, ports);
    }

    /** Tells whether each port that was to be published is published on some address. */
    boolean areComplete() {
        return asked.keySet().stream().allMatch(port -> bindings.get(port) != null);
    }

    /** Returns the loopback endpoint of a port; empty when it is not published on that family's loopback address. */
    Optional<Endpoint> endpoint(int port, IPFamily family) {
        Ports.Binding[] found = bindings.get(ExposedPort.tcp(port));
        return found == null
                ? Optional.empty()
                : Stream.of(found)
                        .filter(binding -> family.loopback().equals(binding.getHostIp()))
                        .map(binding ->
                                new Endpoint(family.loopback(), Integer.parseInt(binding.getHostPortSpec()), family))
                        .findFirst();
    }

    /** Tells whether any port is published on an address that is not loopback, so that the harness did not publish it. */
    boolean areOpen() {
        return bindings.values().stream().anyMatch(PublishedPorts::areOpen);
    }

    /** Tells whether one port is. */
    boolean isOpen(int port) {
        return areOpen(bindings.get(ExposedPort.tcp(port)));
    }

    private static boolean areOpen(Ports.Binding @Nullable [] found) {
        return found != null
                && Stream.of(found).anyMatch(binding -> Stream.of(IPFamily.values())
                        .noneMatch(family -> family.loopback().equals(binding.getHostIp())));
    }

    /** Tells whether any port is published on this family's loopback address. */
    boolean use(IPFamily family) {
        return bindings.keySet().stream()
                .anyMatch(port -> endpoint(port.getPort(), family).isPresent());
    }
}
