package io.github.ipv6containers.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.github.ipv6containers.control.Planted;
import io.github.ipv6containers.kubernetes.cluster.ClusterWords;
import io.github.ipv6containers.kubernetes.cluster.NoClusterException;
import io.github.ipv6containers.kubernetes.pod.Dialer;
import io.github.ipv6containers.kubernetes.pod.DialerLostException;
import io.github.ipv6containers.kubernetes.pod.HelperPod;
import io.github.ipv6containers.kubernetes.pod.InsidePod;
import io.github.ipv6containers.kubernetes.pod.Peer;
import io.github.ipv6containers.kubernetes.pod.PodLook;
import io.github.ipv6containers.kubernetes.pod.PodLostException;
import io.github.ipv6containers.kubernetes.pod.PodStart;
import io.github.ipv6containers.kubernetes.pod.PodTroubleException;
import io.github.ipv6containers.kubernetes.pod.PodWatch;
import io.github.ipv6containers.kubernetes.run.RunNamespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pods of our own: the planted listeners, and the one that dials. One that the cluster takes away is made anew. */
final class HelperPods implements AutoCloseable {

    private static final String LISTENERS = "ipv6containers-listeners";
    private static final String PEER = "ipv6containers-peer";
    private static final String APP = "app.kubernetes.io/name";

    /** For a kubelet that starts again, or a node that takes the place of one that is gone. */
    private static final Duration RETURNS = Duration.ofMinutes(3);

    /** For an API server that starts again. */
    private static final Duration CLUSTER_RETURNS = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KubernetesClient client;
    private final RunNamespace namespace;
    private final PodWatch pods;
    private final String image;
    private final Duration longest;
    private final @Nullable Supplier<String> turn;
    private final String suffix;
    private final Planted planted = Planted.create();
    private final Peer peer = new Peer(this::call);
    private @Nullable RunningPod listeners;
    private String dials = "";
    private boolean hasDialed;
    private int made;
    private volatile @Nullable String gone;

    /**
     * Takes what waits for the pod that dials and names it, where others make that; and what tells the names of this one's
     * things from those of the others.
     */
    HelperPods(
            KubernetesClient client,
            RunNamespace namespace,
            PodWatch pods,
            String image,
            Duration longest,
            @Nullable Supplier<String> turn,
            String suffix) {
        this.client = client;
        this.namespace = namespace;
        this.pods = pods;
        this.image = image;
        this.longest = longest;
        this.turn = turn;
        this.suffix = suffix;
    }

    /** Makes them side by side, and waits until both run and the one dials. */
    void make() {
        if (turn != null) {
            awaitPeer(); // nothing is planted before its turn
        }
        List<HasMetadata> planting = createListeners();
        if (turn == null) {
            awaitPeer();
        }
        listeners = plantedBy(planting);
        peer.connect();
    }

    Planted planted() {
        return planted;
    }

    Peer peer() {
        return peer;
    }

    String image() {
        return image;
    }

    /** Returns the planted listeners' pod. */
    RunningPod listeners() {
        RunningPod there = listeners;
        if (there == null) {
            throw new IllegalStateException("Nothing is planted yet.");
        }
        return there;
    }

    /** Plants the listeners anew if the cluster took them away. */
    void plantIfLost() {
        try {
            listeners().granted();
        } catch (PodLostException lost) {
            listeners().close();
            listeners = plantedBy(createListeners());
        }
    }

    private List<HasMetadata> createListeners() {
        String name = next(LISTENERS);
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(namespace.create(HelperPod.of(name, image, planted.command(), Map.of(APP, name))));
        objects.add(namespace.create(service(name)));
        return objects;
    }

    private RunningPod plantedBy(List<HasMetadata> objects) {
        String name = objects.get(0).getMetadata().getName();
        new PodStart(pods).await(name, longest);
        return new RunningPod(
                client, namespace, pods, objects, peer, new InsidePod(client, pods, namespace.name(), name, image), "");
    }

    private Service service(String name) {
        List<ServicePort> ports = planted.ports().stream()
                .map(port -> new ServicePortBuilder()
                        .withName("tcp-" + port)
                        .withPort(port)
                        .withTargetPort(new IntOrString(port))
                        .build())
                .toList();
        return new ServiceBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .withIpFamilyPolicy("PreferDualStack")
                .addToSelector(APP, name)
                .withPorts(ports)
                .endSpec()
                .build();
    }

    private void awaitPeer() {
        if (turn == null) {
            dials = next(PEER);
            namespace.create(HelperPod.of(dials, image, HelperPod.IDLE, Map.of()));
        } else {
            dials = turn.get();
        }
        new PodStart(pods).await(dials, longest);
    }

    /** A pod that is being deleted keeps its name for a while. */
    private String next(String name) {
        made++;
        return nameOf(made <= 2 ? name : name + "-" + made);
    }

    /** Returns the name for a thing that nobody else has in the same namespace. */
    String nameOf(String thing) {
        return namespace.nameOf(thing + suffix);
    }

    /**
     * Calls the pod that dials; waits for it where it was reached before.
     *
     * @throws NoClusterException if the cluster itself does not answer any more: nothing is waited for then, also not later
     */
    private Dialer call() {
        long begin = System.nanoTime();
        while (true) {
            requireCluster();
            try {
                if (isPeerLost()) {
                    awaitPeer();
                }
                Dialer dialer = Dialer.in(client, namespace.name(), dials, HelperPod.CONTAINER);
                hasDialed = true;
                return dialer;
            } catch (DialerLostException
                    | PodLostException
                    | PodTroubleException
                    | KubernetesClientException unreachable) {
                if (!hasDialed) {
                    throw unreachable;
                }
                long waited = System.nanoTime() - begin;
                if (Thread.currentThread().isInterrupted() || waited > RETURNS.toNanos()) {
                    throw new DialerLostException(
                            "The pod that dials cannot be reached again: " + unreachable.getMessage(), unreachable);
                }
                if (waited > CLUSTER_RETURNS.toNanos()) {
                    gone = ClusterWords.whyGone(client).orElse(null);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Throws once it is known that the cluster does not answer any more: each question would take half a minute. */
    void requireCluster() {
        String known = gone;
        if (known != null) {
            throw new NoClusterException(known, null);
        }
    }

    private boolean isPeerLost() {
        return pods.pod(dials)
                .map(PodLook::new)
                .filter(look -> look.lost().isEmpty() && !look.isOver())
                .isEmpty();
    }

    @Override
    public void close() {
        peer.close();
    }
}
