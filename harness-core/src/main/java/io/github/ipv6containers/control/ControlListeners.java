package io.github.ipv6containers.control;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.ControlRules;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.Refusals;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Reach;
import io.github.ipv6containers.probe.SocketProbe;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.proof.PeerLook;
import io.github.ipv6containers.proof.RunningService;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.NoWait;
import io.github.ipv6containers.service.Placement;
import io.github.ipv6containers.side.HelperImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/**
 * A container of planted listeners on a network, by which the probe proves itself in every run.
 *
 * <p>It is attached before the services: a bridge of engines before 28 is deaf to IPv6 for up to 2.2 s after its first
 * container is attached (duplicate address detection, RFC 4862, 5.4), and that time passes while the services start.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ControlListeners implements AutoCloseable {

    /** The port of each listener in {@code controls.pl}; nothing listens on the one of {@code none}. */
    private static final Map<String, Integer> PORTS = new TreeMap<>(Map.of(
            "ipv4-only", 7001, "ipv6-only", 7002, "both", 7003, "ipv4-mapped", 7004, "mute", 7005, "none", 7006));

    /** A mute listener need not be waited for long: answering late is the one thing that it can do wrong. */
    private static final Duration MUTE_PATIENCE = Duration.ofMillis(250);

    /** A peer dials one after the other, and is on the listeners' own network. */
    private static final Duration PEER_PATIENCE = Duration.ofSeconds(1);

    private final GenericContainer<?> container;
    private final RunningService service;

    private ControlListeners(GenericContainer<?> container, RunningService service) {
        this.container = container;
        this.service = service;
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
    public static ControlListeners plant(TestNetwork network) {
        TokenHandshake handshake = TokenHandshake.create();
        GenericContainer<?> container =
                HelperImage.running(ControlListeners.class, "controls.pl", List.of(handshake.token()));
        container.withExposedPorts(PORTS.values().toArray(Integer[]::new));
        container.waitingFor(NoWait.INSTANCE);
        Placement.place(container, network);
        try {
            Placement.start(container);
            Engine engine = network.engine();
            RunningService service = RunningService.look(
                    engine.client(), container.getContainerId(), network.getId(), network.mode(), ports(handshake));
            GrantedAddresses granted = service.granted();
            if (!granted.match(network.mode())) {
                throw Refusals.ofThisRun()
                        .remember(network.mode(), new ModeNotGrantedException(engine.facts(), network.mode(), granted));
            }
            return new ControlListeners(container, service);
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static List<ServicePort> ports(Handshake handshake) {
        return PORTS.entrySet().stream()
                .map(entry -> new ServicePort(entry.getValue(), entry.getKey(), handshake))
                .toList();
    }

    /**
     * Reads every listener from the network and from the host, once the one for both families answers; from beside it on
     * its network where this machine has no way there. What is learned of the ways is kept for the run.
     */
    public Reading read(Patience patience) {
        List<ProbeTarget> targets = Stream.of(Vantage.NETWORK, Vantage.HOST)
                .flatMap(vantage -> service.targets(vantage).stream())
                .toList();
        awaitBoth(targets, patience);
        List<Fact> seen = new ArrayList<>(SocketProbe.dialAll(targets, target -> patience(target, patience)));
        service.mode().families().stream()
                .filter(family -> !isAnswered(seen, family))
                .findFirst()
                .ifPresent(noWay -> seen.addAll(byPeer(seen, patience)));
        Reach.ofThisRun().learn(seen);
        Map<String, List<Fact>> facts = new TreeMap<>();
        seen.forEach(fact -> facts.computeIfAbsent(fact.target().port().name(), name -> new ArrayList<>())
                .add(fact));
        return new Reading(ControlRules.judge(service.mode(), facts), UserlandProxy.in(seen));
    }

    /** Returns what a container beside the listeners sees of the families by which this machine sees none answer. */
    private List<Fact> byPeer(List<Fact> seen, Patience patience) {
        Patience quick = new Patience(patience.connect(), PEER_PATIENCE, patience.settle(), patience.startUp());
        return PeerLook.once(service, quick).stream()
                .filter(fact -> !isAnswered(seen, fact.target().family()))
                .toList();
    }

    private static boolean isAnswered(List<Fact> seen, IPFamily family) {
        return seen.stream()
                .anyMatch(fact -> fact.answered()
                        && fact.target().vantage() == Vantage.NETWORK
                        && fact.target().family() == family);
    }

    private static void awaitBoth(List<ProbeTarget> targets, Patience patience) {
        long deadline = System.nanoTime() + patience.settle().toNanos();
        for (ProbeTarget target : targets) {
            while (target.port().name().equals("both")
                    && Reach.ofThisRun().isOpen(target.vantage(), target.family())
                    && !SocketProbe.dial(target, patience).answered()
                    && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
        }
    }

    private static Patience patience(ProbeTarget target, Patience patience) {
        return target.port().name().equals("mute")
                ? new Patience(patience.connect(), MUTE_PATIENCE, patience.settle(), patience.startUp())
                : patience;
    }

    @Override
    public void close() {
        container.close();
    }
}
