package io.github.ipv6containers.report.cluster;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.kubernetes.ProvenNamespace;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.report.doctor.Diagnosing;
import io.github.ipv6containers.report.doctor.Diagnosis;
import io.github.ipv6containers.report.doctor.Diagnosis.Point;
import io.github.ipv6containers.report.measure.Interruption;
import io.github.ipv6containers.report.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at a cluster: starts the planted listeners in a namespace, reads them, looks around, and deletes them. */
final class ClusterDiagnosing implements Diagnosing {

    private final ClusterChoice choice;
    private final Optional<String> load;

    ClusterDiagnosing(ClusterChoice choice, Optional<String> load) {
        this.choice = choice;
        this.load = load;
    }

    @Override
    public Diagnosis diagnose(Progress progress) {
        try (Cluster cluster = Cluster.connect(choice)) {
            List<Point> points = new ArrayList<>();
            points.add(Point.good(
                    "cluster", "%s at %s, by the context %s".formatted(cluster, cluster.address(), cluster.context())));
            progress.say("starting the planted listeners as a pod");
            Looked looked = Interruption.silences(progress, () -> look(cluster, points));
            return new Diagnosis(looked.right(), looked.right() && looked.mode() == StackMode.DUAL_STACK, points);
        }
    }

    private record Looked(boolean right, StackMode mode) {}

    private Looked look(Cluster cluster, List<Point> points) {
        try (ProvenNamespace namespace =
                ProvenNamespace.open(cluster, ClusterImages.by(load).helper(), Patience.DEFAULT.startUp())) {
            points.add(Point.good("namespace", namespace.name() + ": pods and Services can be made in it"));
            points.add(Point.good("pods", words(namespace.listeners().granted())));
            points.add(services(namespace));
            ControlListeners.Reading reading = namespace.read();
            points.add(listeners(reading));
            ClusterLook look = new ClusterLook(namespace, cluster);
            points.add(look.names());
            points.add(look.loopback());
            points.add(look.nodeLoopback());
            points.add(look.otherFamily());
            points.add(look.proxy());
            return new Looked(reading.isValid(), namespace.mode());
        }
    }

    private static Point services(ProvenNamespace namespace) {
        Map<IPFamily, String> addresses = namespace.listeners().serviceAddresses();
        boolean same = addresses.keySet().equals(namespace.listeners().granted().keySet());
        return same
                ? Point.good("Services", words(addresses))
                : Point.lack(
                        "Services",
                        words(addresses) + ", though pods have others",
                        "give the cluster's service range the same families as its pods'");
    }

    private static Point listeners(ControlListeners.Reading reading) {
        long right = reading.controls().stream().filter(Control::ok).count();
        String words = "%d of %d read right: at the pod, through its Service, and by its name"
                .formatted(right, reading.controls().size());
        if (reading.isValid()) {
            return Point.good("planted listeners", words);
        }
        String wrong = reading.controls().stream()
                .filter(control -> !control.ok())
                .map(control -> control.name() + " was seen as " + control.observed())
                .collect(joining("; "));
        return Point.lack(
                "planted listeners", words + "; " + wrong, "see what stands between pods, a NetworkPolicy maybe");
    }

    static String words(Map<IPFamily, String> addresses) {
        return addresses.isEmpty()
                ? "no address"
                : Arrays.stream(IPFamily.values())
                        .filter(addresses::containsKey)
                        .map(family -> family + " " + addresses.get(family))
                        .collect(joining(" and "));
    }
}
