package io.github.ipv6containers.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.kubernetes.pod.Dialer;
import io.github.ipv6containers.kubernetes.pod.HelperPod;
import io.github.ipv6containers.kubernetes.pod.Peer;
import io.github.ipv6containers.kubernetes.pod.PodStart;
import io.github.ipv6containers.kubernetes.pod.PodWatch;
import io.github.ipv6containers.kubernetes.run.RunNamespace;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.SocketProbe;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Dials a node port of the planted listeners at the loopback of a node, by a pod that has the node's network for its own. */
final class NodeLoopback {

    private static final String ON_NODE = "ipv6containers-on-node";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** The planted listener that serves both families. */
    private static final int BOTH = 7003;

    private final KubernetesClient client;
    private final RunNamespace namespace;
    private final PodWatch pods;
    private final HelperPods helpers;

    NodeLoopback(KubernetesClient client, RunNamespace namespace, PodWatch pods, HelperPods helpers) {
        this.client = client;
        this.namespace = namespace;
        this.pods = pods;
        this.helpers = helpers;
    }

    List<Fact> look() {
        String name = helpers.nameOf(ON_NODE);
        List<HasMetadata> made = new ArrayList<>();
        try {
            Pod pod = HelperPod.of(name, helpers.image(), HelperPod.IDLE, Map.of());
            pod.getSpec().setHostNetwork(true);
            made.add(namespace.create(pod));
            Service service = namespace.create(nodePort(name));
            made.add(service);
            new PodStart(pods).await(name, LONGEST);
            int port = service.getSpec().getPorts().get(0).getNodePort();
            try (Peer onNode = new Peer(() -> Dialer.in(client, namespace.name(), name, HelperPod.CONTAINER))) {
                return SocketProbe.dialAll(
                        Arrays.stream(IPFamily.values())
                                .map(family -> target(port, family))
                                .toList(),
                        target -> onNode.dial(target, Patience.DEFAULT));
            }
        } finally {
            made.forEach(namespace::delete);
        }
    }

    private static ProbeTarget target(int port, IPFamily family) {
        return new ProbeTarget(
                new ServicePort(port, "node port", Handshakes.of("tcp")),
                family,
                Vantage.LOOPBACK,
                new Endpoint(family.loopback(), port, family));
    }

    private Service nodePort(String name) {
        return new ServiceBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .withType("NodePort")
                .withIpFamilyPolicy("PreferDualStack")
                .addToSelector("app.kubernetes.io/name", helpers.listeners().name())
                .addNewPort()
                .withPort(BOTH)
                .withTargetPort(new IntOrString(BOTH))
                .endPort()
                .endSpec()
                .build();
    }
}
