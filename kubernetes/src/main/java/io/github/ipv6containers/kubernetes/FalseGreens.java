package io.github.ipv6containers.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.kubernetes.pod.HelperPod;
import io.github.ipv6containers.kubernetes.pod.PodLook;
import io.github.ipv6containers.kubernetes.pod.PodWatch;
import io.github.ipv6containers.kubernetes.run.RunNamespace;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.SocketProbe;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Plants pods that a cluster calls Ready while their Service refuses a family, and reads them: who believes Ready is fooled,
 * and this harness must not be.
 *
 * <p>Each runs the planted listeners, of which one serves IPv4 alone (7001) and one IPv6 alone (7002).
 */
final class FalseGreens {

    private static final String APP = "app.kubernetes.io/name";
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration READY = Duration.ofSeconds(30);

    /** A Service of a pod that has just become Ready may refuse everybody for a moment, which would prove nothing. */
    private static final Duration KNOWN = Duration.ofSeconds(2);

    private final RunNamespace namespace;
    private final PodWatch pods;
    private final HelperPods helpers;
    private final IPFamily first;

    FalseGreens(RunNamespace namespace, PodWatch pods, HelperPods helpers, IPFamily first) {
        this.namespace = namespace;
        this.pods = pods;
        this.helpers = helpers;
        this.first = first;
    }

    /**
     * What is planted.
     *
     * @param name what the report calls it
     * @param listens the family of the one port that is served
     * @param probe by what the pod becomes Ready; null for nothing
     * @param service the families of its Service; empty for as many as the cluster has
     * @param refuses the family over which the Service leads to nobody
     */
    private record Trap(
            String name, IPFamily listens, @Nullable Probe probe, Optional<IPFamily> service, IPFamily refuses) {}

    /** Plants and reads them, and deletes them. */
    List<Control> read(boolean dual) {
        IPFamily second = first == IPFamily.IPV6 ? IPFamily.IPV4 : IPFamily.IPV6;
        List<Trap> traps = new ArrayList<>();
        traps.add(new Trap("ready-by-its-loopback", second, onLoopback(second), Optional.of(first), first));
        if (dual) {
            traps.add(new Trap("ready-by-its-first-address", first, onFirstAddress(first), Optional.empty(), second));
            traps.add(new Trap("service-of-the-other-family", first, null, Optional.of(second), second));
        }
        List<HasMetadata> made = new ArrayList<>();
        try {
            List<Service> services = new ArrayList<>();
            for (Trap trap : traps) {
                made.add(namespace.create(pod(trap)));
                Service service = namespace.create(service(trap));
                services.add(service);
                made.add(service);
            }
            return controls(traps, dialed(traps, services));
        } finally {
            made.forEach(namespace::delete);
        }
    }

    private List<Control> controls(List<Trap> traps, List<Fact> facts) {
        List<Control> controls = new ArrayList<>();
        for (int i = 0; i < traps.size(); i++) {
            Trap trap = traps.get(i);
            boolean ready = pods.pod(nameOf(trap))
                    .filter(pod -> new PodLook(pod).isReady())
                    .isPresent();
            String service = "service: " + trap.refuses().id() + " ";
            controls.add(new Control(
                    trap.name(),
                    service + "refused",
                    (ready ? "Ready; " : "not Ready; ")
                            + service
                            + facts.get(i).stage().id(),
                    facts.get(i).stage() == Stage.REFUSED));
        }
        return controls;
    }

    /** Dials for a while once all are Ready; what came last counts. */
    private List<Fact> dialed(List<Trap> traps, List<Service> services) {
        traps.forEach(trap -> pods.await(nameOf(trap), pod -> new PodLook(pod).isReady(), READY));
        List<ProbeTarget> targets = new ArrayList<>();
        for (int i = 0; i < traps.size(); i++) {
            targets.add(target(traps.get(i), services.get(i)));
        }
        long end = System.nanoTime() + KNOWN.toNanos();
        List<Fact> last = dial(targets);
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
            last = dial(targets);
        }
        return last;
    }

    private List<Fact> dial(List<ProbeTarget> targets) {
        return SocketProbe.dialAll(targets, target -> helpers.peer().dial(target, Patience.DEFAULT));
    }

    private static ProbeTarget target(Trap trap, Service service) {
        ServicePort port = new ServicePort(port(trap.listens()), trap.name(), Handshakes.of("tcp"));
        String address = PodLook.byFamily(service.getSpec().getClusterIPs()).get(trap.refuses());
        Endpoint endpoint = address == null ? null : new Endpoint(address, port.number(), trap.refuses());
        return new ProbeTarget(port, trap.refuses(), Vantage.SERVICE, endpoint);
    }

    private String nameOf(Trap trap) {
        return helpers.nameOf(trap.name());
    }

    private Pod pod(Trap trap) {
        Pod pod = HelperPod.of(nameOf(trap), helpers.image(), helpers.planted().command(), Map.of(APP, nameOf(trap)));
        pod.getSpec().getContainers().get(0).setReadinessProbe(trap.probe());
        return pod;
    }

    private static Probe onLoopback(IPFamily family) {
        String dial = "use IO::Socket::IP; exit(IO::Socket::IP->new(PeerHost => '%s', PeerPort => %d) ? 0 : 1)"
                .formatted(family.loopback(), port(family));
        return new ProbeBuilder()
                .withNewExec()
                .withCommand("perl", "-e", dial)
                .endExec()
                .withPeriodSeconds(1)
                .build();
    }

    private static Probe onFirstAddress(IPFamily first) {
        return new ProbeBuilder()
                .withNewTcpSocket()
                .withPort(new IntOrString(port(first)))
                .endTcpSocket()
                .withPeriodSeconds(1)
                .build();
    }

    private static int port(IPFamily family) {
        return family == IPFamily.IPV4 ? 7001 : 7002;
    }

    private Service service(Trap trap) {
        return new ServiceBuilder()
                .withNewMetadata()
                .withName(nameOf(trap))
                .endMetadata()
                .withNewSpec()
                .withIpFamilyPolicy(trap.service().isPresent() ? "SingleStack" : "PreferDualStack")
                .withIpFamilies(trap.service()
                        .map(family -> List.of(family == IPFamily.IPV4 ? "IPv4" : "IPv6"))
                        .orElse(List.of()))
                .addToSelector(APP, nameOf(trap))
                .addNewPort()
                .withName("tcp")
                .withPort(port(trap.listens()))
                .withTargetPort(new IntOrString(port(trap.listens())))
                .endPort()
                .endSpec()
                .build();
    }
}
