package io.github.ipv6containers.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.control.Planted;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterWords;
import io.github.ipv6containers.kubernetes.cluster.NoClusterException;
import io.github.ipv6containers.kubernetes.pod.Dialer;
import io.github.ipv6containers.kubernetes.pod.HelperPod;
import io.github.ipv6containers.kubernetes.pod.InsidePod;
import io.github.ipv6containers.kubernetes.pod.Peer;
import io.github.ipv6containers.kubernetes.pod.PodStart;
import io.github.ipv6containers.kubernetes.pod.PodTroubleException;
import io.github.ipv6containers.kubernetes.pod.PodWatch;
import io.github.ipv6containers.kubernetes.run.RunNamespace;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.side.HelperImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * A place in a cluster where services run and are dialed: a namespace with planted listeners that show whether the probe
 * reads rightly there, and a pod that dials.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ProvenNamespace implements AutoCloseable {

    private static final String LISTENERS = "ipv6containers-listeners";
    private static final String PEER = "ipv6containers-peer";
    private static final String APP = "app.kubernetes.io/name";

    private final KubernetesClient client;
    private final RunNamespace namespace;
    private final PodWatch pods;
    private final String helperImage;
    private final Peer peer;
    private final RunningPod listeners;
    private final Planted planted;

    private ProvenNamespace(
            KubernetesClient client,
            RunNamespace namespace,
            PodWatch pods,
            String helperImage,
            Peer peer,
            RunningPod listeners,
            Planted planted) {
        this.client = client;
        this.namespace = namespace;
        this.pods = pods;
        this.helperImage = helperImage;
        this.peer = peer;
        this.listeners = listeners;
        this.planted = planted;
    }

    /**
     * Makes a namespace, or takes the one that was chosen, and starts in it the listeners and the pod that dials.
     *
     * @throws NoClusterException if the cluster does not allow that, or one of the two does not come to run
     */
    public static ProvenNamespace open(Cluster cluster) {
        return open(cluster, HelperImage.NAME, Patience.DEFAULT.startUp());
    }

    /** Does the same with another image that has a Perl, and waits for the two only so long. */
    public static ProvenNamespace open(Cluster cluster, String helperImage, Duration longest) {
        RunNamespace namespace = RunNamespace.open(cluster);
        PodWatch pods = null;
        try {
            pods = PodWatch.of(cluster.client(), namespace.name(), namespace.labels());
            return open(cluster.client(), namespace, pods, helperImage, longest);
        } catch (RuntimeException e) {
            if (pods != null) {
                pods.close();
            }
            namespace.close();
            throw told(e, namespace.name());
        }
    }

    private static RuntimeException told(RuntimeException e, String namespace) {
        if (e instanceof PodTroubleException) {
            return new NoClusterException("Nothing can be proved on this cluster. " + e.getMessage(), e);
        }
        return e instanceof KubernetesClientException refused
                ? new NoClusterException(ClusterWords.of(refused, namespace), refused)
                : e;
    }

    private static ProvenNamespace open(
            KubernetesClient client, RunNamespace namespace, PodWatch pods, String helperImage, Duration longest) {
        Planted planted = Planted.create();
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(namespace.create(HelperPod.of(LISTENERS, helperImage, planted.command(), Map.of(APP, LISTENERS))));
        objects.add(namespace.create(listenersService(planted)));
        namespace.create(HelperPod.of(PEER, helperImage, HelperPod.IDLE, Map.of()));
        PodStart start = new PodStart(pods);
        start.await(PEER, longest);
        start.await(LISTENERS, longest);
        Peer peer = new Peer(() -> Dialer.in(client, namespace.name(), PEER, HelperPod.CONTAINER));
        InsidePod inside = new InsidePod(client, pods, namespace.name(), LISTENERS, helperImage);
        RunningPod listeners = new RunningPod(client, namespace, pods, objects, peer, inside, "");
        return new ProvenNamespace(client, namespace, pods, helperImage, peer, listeners, planted);
    }

    private static Service listenersService(Planted planted) {
        List<ServicePort> ports = planted.ports().stream()
                .map(port -> new ServicePortBuilder()
                        .withName("tcp-" + port)
                        .withPort(port)
                        .withTargetPort(new IntOrString(port))
                        .build())
                .toList();
        return new ServiceBuilder()
                .withNewMetadata()
                .withName(LISTENERS)
                .endMetadata()
                .withNewSpec()
                .withIpFamilyPolicy("PreferDualStack")
                .addToSelector(APP, LISTENERS)
                .withPorts(ports)
                .endSpec()
                .build();
    }

    /** Returns the families of the cluster's pods, as they were granted. */
    public StackMode mode() {
        return listeners.mode();
    }

    /** Returns the pod of the planted listeners, by which the cluster is looked at. */
    public RunningPod listeners() {
        return listeners;
    }

    /** Returns the namespace's name. */
    public String name() {
        return namespace.name();
    }

    /** Reads the planted listeners, at the pod's own addresses, at their Service's and by its name. */
    public ControlListeners.Reading read() {
        return planted.read(listeners, Patience.DEFAULT);
    }

    /**
     * Plants pods that a cluster calls Ready while their Service refuses a family, reads them, and deletes them: a row for
     * each, which tells both.
     */
    public List<Control> readFalseGreens() {
        return new FalseGreens(namespace, pods, peer, helperImage, planted.command(), listeners.firstFamily())
                .read(mode() == StackMode.DUAL_STACK);
    }

    /**
     * Makes what a manifest holds, one pod among it, and waits until that runs.
     *
     * @param manifest YAML documents
     * @param images what the cluster calls each image that the manifest names
     * @param provenance whose image it is, for example {@code official}
     * @param longest how long is waited for it to run
     * @throws PodTroubleException if it does not come to run, or the cluster refuses to make it; nothing is left of it then
     */
    public RunningPod start(String manifest, UnaryOperator<String> images, String provenance, Duration longest) {
        List<HasMetadata> made = new ArrayList<>();
        try {
            for (HasMetadata object : client.load(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)))
                    .items()) {
                if (object instanceof Pod pod) {
                    pod.getSpec().setActiveDeadlineSeconds(HelperPod.LONGEST_RUN.toSeconds());
                    pod.getSpec()
                            .getContainers()
                            .forEach(container -> container.setImage(images.apply(container.getImage())));
                }
                made.add(namespace.create(object));
            }
            String pod = made.stream()
                    .filter(Pod.class::isInstance)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The manifest has no pod."))
                    .getMetadata()
                    .getName();
            new PodStart(pods).await(pod, longest);
            return new RunningPod(
                    client,
                    namespace,
                    pods,
                    made,
                    peer,
                    new InsidePod(client, pods, namespace.name(), pod, helperImage),
                    provenance);
        } catch (RuntimeException e) {
            made.forEach(namespace::delete);
            throw e instanceof KubernetesClientException refused
                    ? new PodTroubleException(ClusterWords.of(refused, namespace.name()), false)
                    : e;
        }
    }

    /** Waits until every port answers over every family of the pod or waiting is of no use, and tells what was found. */
    public ServiceFindings prove(
            io.github.ipv6containers.service.Service service,
            RunningPod pod,
            Patience patience,
            Verification.Inside inside) {
        return Verification.of(service, pod, patience, inside);
    }

    /** Deletes everything that was made in it, and the namespace if it was made for the run. */
    @Override
    public void close() {
        peer.close();
        pods.close();
        namespace.close();
    }
}
