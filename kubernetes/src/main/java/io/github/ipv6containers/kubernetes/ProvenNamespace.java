package io.github.ipv6containers.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.VerificationFailedException;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterWords;
import io.github.ipv6containers.kubernetes.cluster.NoClusterException;
import io.github.ipv6containers.kubernetes.pod.InsidePod;
import io.github.ipv6containers.kubernetes.pod.PodLostException;
import io.github.ipv6containers.kubernetes.pod.PodStart;
import io.github.ipv6containers.kubernetes.pod.PodTroubleException;
import io.github.ipv6containers.kubernetes.pod.PodWatch;
import io.github.ipv6containers.kubernetes.run.RunNamespace;
import io.github.ipv6containers.message.VerificationText;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.side.HelperImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * A place in a cluster where services run and are dialed: a namespace with planted listeners that show whether the probe
 * reads rightly there, and a pod that dials.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ProvenNamespace implements AutoCloseable {

    private final KubernetesClient client;
    private final RunNamespace namespace;
    private final PodWatch pods;
    private final HelperPods helpers;
    private final Runnable whenClosed;
    private final Readings readings;

    ProvenNamespace(
            KubernetesClient client, RunNamespace namespace, PodWatch pods, HelperPods helpers, Runnable whenClosed) {
        this.client = client;
        this.namespace = namespace;
        this.pods = pods;
        this.helpers = helpers;
        this.whenClosed = whenClosed;
        this.readings = new Readings(pods, helpers);
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
        WatchedNamespace watched = WatchedNamespace.open(cluster);
        try {
            HelperPods helpers = new HelperPods(
                    cluster.client(), watched.namespace(), watched.pods(), helperImage, longest, null, "");
            helpers.make();
            return new ProvenNamespace(cluster.client(), watched.namespace(), watched.pods(), helpers, watched::close);
        } catch (RuntimeException e) {
            watched.close();
            throw WatchedNamespace.told(e, watched.namespace());
        }
    }

    /** Returns the families of the cluster's pods, as they were granted. */
    public StackMode mode() {
        return listeners().mode();
    }

    /** Returns the pod of the planted listeners, by which the cluster is looked at. */
    public RunningPod listeners() {
        return helpers.listeners();
    }

    /** Returns the namespace's name. */
    public String name() {
        return namespace.name();
    }

    /** Returns the name for a thing of this run, which no other run has in the same namespace. */
    public String nameOf(String thing) {
        return helpers.nameOf(thing);
    }

    /**
     * Reads the planted listeners, at the pod's own addresses, at their Service's and by its name.
     *
     * <p>Where they were read rightly before and are not any more, their node may be gone: that is waited for, and they are
     * planted anew.
     */
    public ControlListeners.Reading read() {
        return readings.planted();
    }

    /**
     * Plants pods that a cluster calls Ready while their Service refuses a family, reads them, and deletes them: a row for
     * each, which tells both.
     */
    public List<Control> readFalseGreens() {
        return readings.untilRead(
                () -> new FalseGreens(namespace, pods, helpers, listeners().firstFamily())
                        .read(mode() == StackMode.DUAL_STACK));
    }

    /**
     * Looks at a node's own loopback, by a pod on the node's own network: what it answers for a node port of a Service.
     *
     * @throws PodTroubleException if the cluster does not allow such a pod, or it does not come to run
     */
    public List<Fact> nodeLoopback() {
        try {
            return new NodeLoopback(client, namespace, pods, helpers).look();
        } catch (KubernetesClientException e) {
            throw new PodTroubleException(ClusterWords.of(e, namespace.name()), false);
        }
    }

    /**
     * Makes what a manifest holds, one pod among it, and waits until that runs, at most two minutes. All of it is deleted when
     * the pod is closed.
     *
     * @throws PodTroubleException if it does not come to run; the message says why
     */
    public RunningPod start(String manifest) {
        return start(manifest, UnaryOperator.identity(), "", Patience.DEFAULT.startUp());
    }

    /**
     * Waits until every port answers over every family of the pod: at the pod's own address, and where it has a Service
     * through that and by its name.
     *
     * @throws VerificationFailedException if one does not; the message is the whole finding
     */
    public void requireAnswers(io.github.ipv6containers.service.Service service, RunningPod pod) {
        ServiceFindings found = prove(service, pod, Patience.DEFAULT, Verification.Inside.ON_FAILURE);
        if (!found.allAnswer()) {
            throw new VerificationFailedException(VerificationText.of(List.of(found), read().controls()));
        }
    }

    /**
     * Makes what a manifest holds, one pod among it, and waits until that runs.
     *
     * @param manifest YAML documents
     * @param images what the cluster calls each image that the manifest names
     * @param provenance whose image it is, for example {@code official}
     * @param longest how long is waited for it to run
     * @throws PodTroubleException if it does not come to run, or the cluster refuses to make it; nothing is left of it then
     * @throws PodLostException if the cluster takes it away meanwhile
     * @throws NoClusterException if the cluster is known not to answer any more
     */
    public RunningPod start(String manifest, UnaryOperator<String> images, String provenance, Duration longest) {
        helpers.requireCluster();
        List<HasMetadata> made = new ArrayList<>();
        try {
            for (HasMetadata object : client.load(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)))
                    .items()) {
                if (object instanceof Pod pod) {
                    AdaptedPod.forARun(pod, images);
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
                    helpers.peer(),
                    new InsidePod(client, pods, namespace.name(), pod, helpers.image()),
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
        helpers.close();
        whenClosed.run();
    }
}
