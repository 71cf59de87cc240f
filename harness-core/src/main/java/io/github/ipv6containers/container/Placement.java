package io.github.ipv6containers.container;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.InternetProtocol;
import io.github.ipv6containers.creation.HostSettings;
import io.github.ipv6containers.engine.RunLabels;
import io.github.ipv6containers.network.TestNetwork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/** Puts a container that is not started yet on a network, and starts it there. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Placement {

    private static final int ATTEMPTS = 5;

    private Placement() {}

    /** Puts the container on the network, publishes its exposed ports on loopback, and labels it for the clean-up. */
    public static void place(GenericContainer<?> container, TestNetwork network) {
        container.setNetwork(network);
        container.withLabels(RunLabels.own());
        container.withCreateContainerCmdModifier(command -> {
            // One of an earlier start is still asked; the container may be on another network by now.
            if (container.getNetwork() == network) {
                keepOn(network, command);
                new LoopbackPublishing(network).accept(command);
            }
        });
    }

    /**
     * Says the network again: a modifier of the user's own that replaces the whole host configuration takes it away.
     *
     * @throws IllegalStateException if such a modifier says another one
     */
    private static void keepOn(TestNetwork network, CreateContainerCmd command) {
        String said = Objects.requireNonNullElse(HostSettings.of(command).getNetworkMode(), "");
        if (!said.isEmpty() && !said.equals(network.getId())) {
            throw new IllegalStateException("a withCreateContainerCmdModifier(...) of it says the network mode \""
                    + said + "\", and it has to be on the network that is proved; remove that");
        }
        HostSettings.change(command, host -> host.withNetworkMode(network.getId()));
    }

    /** Returns the TCP ports that a container will expose, in order: those of its class, its bindings and modifiers too. */
    public static List<Integer> exposedPorts(CreateContainerCmd command) {
        return Stream.of(Objects.requireNonNullElse(command.getExposedPorts(), new ExposedPort[0]))
                .filter(port -> port.getProtocol() == InternetProtocol.TCP)
                .map(ExposedPort::getPort)
                .distinct()
                .sorted()
                .toList();
    }

    /** Puts a container on the network of which only the command that makes it is known. */
    public static void place(CreateContainerCmd command, TestNetwork network) {
        Map<String, String> labels = new HashMap<>(Objects.requireNonNullElse(command.getLabels(), Map.of()));
        labels.putAll(RunLabels.own());
        command.withLabels(labels);
        new LoopbackPublishing(network).accept(command);
        HostSettings.change(command, host -> host.withNetworkMode(network.getId()));
    }

    /**
     * Starts a placed container; with other ports when one was taken between its choice and the start.
     *
     * <p>Nobody can keep a port for an engine that wants to bind it itself, so two runs on one machine may choose the same.
     * Any other failure is thrown at once: an image that does not start is not tried again.
     *
     * @throws RuntimeException the container's own, after five attempts that each met a taken port
     */
    public static void start(GenericContainer<?> container) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                container.start();
                return;
            } catch (RuntimeException e) {
                if (!TakenPort.isToldBy(e)) {
                    throw e;
                }
            }
        }
        container.start();
    }
}
