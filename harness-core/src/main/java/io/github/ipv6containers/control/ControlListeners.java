package io.github.ipv6containers.control;

import io.github.ipv6containers.container.NoWait;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.container.RunningContainer;
import io.github.ipv6containers.container.StartedIsEnough;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.side.HelperImage;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/**
 * A container of planted listeners on a network, by which the probe proves itself in every run.
 *
 * <p>It is attached before the services: a bridge of engines before 28 is deaf to IPv6 for up to 2.2 s after its first
 * container is attached (duplicate address detection, RFC 4862, 5.4), and that time passes while the services start.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ControlListeners implements AutoCloseable {

    private final GenericContainer<?> container;
    private final TestNetwork network;
    private final Planted planted;
    private volatile boolean removed;

    private ControlListeners(GenericContainer<?> container, TestNetwork network, Planted planted) {
        this.container = container;
        this.network = network;
        this.planted = planted;
    }

    /**
     * Holds how the listeners were read.
     *
     * @param controls one entry a listener
     * @param userlandProxy whether a proxy of the engine accepts connections to published ports for nobody; empty where no
     *     published port is reached from here, so that it cannot be seen
     */
    public record Reading(List<Control> controls, Optional<Boolean> userlandProxy) {

        public Reading {
            controls = List.copyOf(controls);
        }

        /** Tells whether the probe read every listener right; when not, nothing that it says can be believed. */
        public boolean isValid() {
            return !controls.isEmpty() && controls.stream().allMatch(Control::ok);
        }
    }

    /**
     * Starts the listeners.
     *
     * @throws ModeNotGrantedException if the engine granted other families than the network's mode has
     */
    public static ControlListeners plant(TestNetwork network, Planted planted) {
        return plant(network, planted, container(planted));
    }

    /** Returns the container that will be them, whose image is there; it needs no network yet. */
    static GenericContainer<?> container(Planted planted) {
        GenericContainer<?> container = HelperImage.running(planted.command());
        container.withExposedPorts(planted.ports().toArray(Integer[]::new));
        container.waitingFor(new NoWait());
        container.withStartupCheckStrategy(new StartedIsEnough());
        return container;
    }

    /** Starts the listeners in a container that was made for them. */
    static ControlListeners plant(TestNetwork network, Planted planted, GenericContainer<?> container) {
        Placement.place(container, network);
        try {
            Placement.start(container);
            ControlListeners listeners = new ControlListeners(container, network, planted);
            GrantedAddresses granted = listeners.running().addresses();
            if (!granted.match(network.mode())) {
                throw new ModeNotGrantedException(network.engine().facts(), network.mode(), granted);
            }
            return listeners;
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    String containerId() {
        return container.getContainerId();
    }

    private RunningContainer running() {
        return RunningContainer.on(network, container.getContainerInfo());
    }

    /**
     * Reads every listener from the network and from the host, once the one for both families answers; from beside it on
     * its network where this machine has no way there. What is learned of the ways is kept with the engine.
     */
    public Reading read(Patience patience) {
        List<Fact> seen = planted.facts(running(), patience);
        network.engine().reach().learn(seen);
        return new Reading(planted.judge(running(), seen), UserlandProxy.in(seen));
    }

    /** Removes them in one call: nothing of them has to end well. Does nothing when that was done before. */
    @Override
    public void close() {
        if (!removed) {
            network.engine().removeContainer(container.getContainerId());
            removed = true;
        }
    }
}
