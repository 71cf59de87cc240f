package io.github.ipv6containers.report.cluster;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.kubernetes.ProvenNamespace;
import io.github.ipv6containers.kubernetes.RunningPod;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.pod.DialerLostException;
import io.github.ipv6containers.kubernetes.pod.PodLostException;
import io.github.ipv6containers.kubernetes.pod.PodTroubleException;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.report.doctor.Diagnosis.Point;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Looks around in a cluster from the pod of the planted listeners. */
final class ClusterLook {

    /** The one of the planted listeners that serves both families. */
    private static final ServicePort BOTH = new ServicePort(7003, "both", Handshakes.of("tcp"));

    private static final String DEFAULT_IPV6 = "0".repeat(32) + " 00 ";

    private final ProvenNamespace namespace;
    private final RunningPod pod;
    private final Cluster cluster;

    ClusterLook(ProvenNamespace namespace, Cluster cluster) {
        this.namespace = namespace;
        this.pod = namespace.listeners();
        this.cluster = cluster;
    }

    /** Tells of which families the DNS knows addresses of a Service's name. */
    Point names() {
        String known = families(family ->
                pod.dial(target(family, Vantage.NAME), Patience.DEFAULT).stage() != Stage.NO_ADDRESS);
        return known.isEmpty()
                ? Point.lack("DNS", "knows no address of a Service's name", "see the cluster's DNS, CoreDNS mostly")
                : Point.good("DNS", "a Service's name has addresses of " + known + " (AAAA is IPv6, A is IPv4)");
    }

    /** Tells what a pod's own loopback answers: a probe that dials it there proves nothing. */
    Point loopback() {
        List<ProbeTarget> targets = Arrays.stream(IPFamily.values())
                .map(family -> target(family, Vantage.LOOPBACK))
                .toList();
        List<Fact> seen = pod.inside(targets, Patience.DEFAULT).facts();
        if (seen.isEmpty()) {
            return Point.good("pod's loopback", "cannot be looked at: no ephemeral container came to run in it");
        }
        String answers = seen.stream()
                .filter(fact -> fact.stage() == Stage.ANSWERED)
                .map(fact -> fact.family().loopback())
                .collect(joining(" and "));
        return Point.good("pod's loopback", "answers at " + answers + ", whatever the pod's own addresses are");
    }

    /** Tells what a pod of one family has of the other one, as on EKS a way out over IPv4. */
    Point otherFamily() {
        String name = "ways out";
        if (pod.granted().size() > 1) {
            return Point.good(name, "over both families, as far as the cluster's network leads");
        }
        boolean overIPv4 = pod.granted().containsKey(IPFamily.IPV4);
        String table = overIPv4 ? "/proc/net/ipv6_route" : "/proc/net/route";
        String routes = pod.output(List.of("cat", table));
        boolean leads = overIPv4
                ? routes.lines().anyMatch(line -> line.startsWith(DEFAULT_IPV6) && !line.endsWith(" lo"))
                : routes.lines().skip(1).findAny().isPresent();
        IPFamily other = overIPv4 ? IPFamily.IPV6 : IPFamily.IPV4;
        return Point.good(
                name,
                leads
                        ? "the pod has a route over " + other + " too, by " + interfaces(routes, overIPv4)
                                + ": its own clients may use that family, and nobody reaches the pod by it"
                        : "none over " + other + " but its loopback");
    }

    /** The first word of a route of IPv4 is its interface, the last one of IPv6. */
    private static String interfaces(String routes, boolean ofIPv6) {
        return routes.lines()
                .map(String::strip)
                .filter(line ->
                        ofIPv6 ? line.startsWith(DEFAULT_IPV6) && !line.endsWith(" lo") : !line.startsWith("Iface"))
                .map(line -> line.split("\\s+"))
                .map(words -> ofIPv6 ? words[words.length - 1] : words[0])
                .distinct()
                .collect(joining(" and "));
    }

    /** Tells what a node's own loopback answers for a Service: a test that dials it there proves nothing. */
    Point nodeLoopback() {
        String name = "node's loopback";
        try {
            return Point.good(
                    name,
                    "a Service's node port is "
                            + namespace.nodeLoopback().stream()
                                    .map(fact -> fact.stage().id() + " at "
                                            + fact.family().loopback())
                                    .collect(joining(" and "))
                            + ": dial addresses of pods and Services instead");
        } catch (PodTroubleException | PodLostException | DialerLostException e) {
            return Point.good(name, "cannot be looked at: no pod on the node's own network came to run");
        }
    }

    /** Tells how Services are served, where the user may see that. */
    Point proxy() {
        return Point.good("kube-proxy", cluster.proxyMode().orElse("its mode cannot be seen from here"));
    }

    private ProbeTarget target(IPFamily family, Vantage vantage) {
        return new ProbeTarget(
                BOTH,
                family,
                vantage,
                pod.endpoint(BOTH.number(), family, vantage).orElse(null));
    }

    private static String families(Predicate<IPFamily> has) {
        return Arrays.stream(IPFamily.values())
                .filter(has)
                .map(IPFamily::toString)
                .collect(joining(" and "));
    }
}
