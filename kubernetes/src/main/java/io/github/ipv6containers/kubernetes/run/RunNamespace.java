package io.github.ipv6containers.kubernetes.run;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.github.ipv6containers.engine.RunLabels;
import io.github.ipv6containers.engine.Watcher;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterWords;
import io.github.ipv6containers.kubernetes.cluster.NoClusterException;
import io.github.ipv6containers.kubernetes.pod.HelperPod;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A namespace in which a run makes things: one of its own, or one that is there and keeps everything else that is in it.
 *
 * <p>Everything that is made carries the run's label, its owner, and a deadline, by which it is found when the run was
 * killed.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RunNamespace implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger("io.github.ipv6containers");

    static final String RUN = "io.github.ipv6containers/run";
    static final String OWNER = "io.github.ipv6containers/owner";
    static final String DEADLINE = "io.github.ipv6containers/deadline";

    private static final Duration MADE = Duration.ofSeconds(30);

    private final KubernetesClient client;
    private final String name;
    private final String run;
    private final boolean own;
    private @Nullable Watcher watcher;
    private volatile boolean used;

    private RunNamespace(KubernetesClient client, String name, String run, boolean own) {
        this.client = client;
        this.name = name;
        this.run = run;
        this.own = own;
    }

    /**
     * Makes one, or takes the one that was named.
     *
     * @throws NoClusterException if the cluster does not allow that
     */
    public static RunNamespace open(Cluster cluster) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        String named = cluster.choice().namespace();
        RunNamespace made = of(cluster, named.isEmpty() ? "ipv6containers-" + run : named, run);
        made.watcher = Watcher.start(
                        NamespaceWatcherMain.class, List.of(cluster.choice().context(), named, made.name, run))
                .orElse(null);
        if (!made.own) {
            return made;
        }
        try {
            made.make();
            return made;
        } catch (KubernetesClientException e) {
            made.close();
            throw new NoClusterException(
                    ClusterWords.words(e) + ": name a namespace in which you may make pods, with --namespace.", e);
        }
    }

    /** Takes the namespace of a run, by its name. */
    static RunNamespace of(Cluster cluster, String name, String run) {
        return new RunNamespace(
                cluster.client(), name, run, cluster.choice().namespace().isEmpty());
    }

    private void make() {
        Namespace namespace = new NamespaceBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .build();
        client.namespaces().resource(marked(namespace)).create();
        used = true;
        // Without it the cluster refuses pods for a moment.
        client.serviceAccounts()
                .inNamespace(name)
                .withName("default")
                .waitUntilCondition(Objects::nonNull, MADE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Returns its name. */
    public String name() {
        return name;
    }

    /** Returns a name for a thing of this run: another run may make things in the same namespace. */
    public String nameOf(String thing) {
        return own ? thing : thing + "-" + run;
    }

    /** Returns what the run's things are found by. */
    public Map<String, String> labels() {
        return Map.of(RUN, run);
    }

    /** Makes a thing in it. */
    public <T extends HasMetadata> T create(T thing) {
        T marked = marked(thing);
        marked.getMetadata().setNamespace(name);
        T created = client.resource(marked).inNamespace(name).create();
        used = true;
        return created;
    }

    private <T extends HasMetadata> T marked(T thing) {
        ObjectMeta metadata = thing.getMetadata();
        Map<String, String> labels =
                new HashMap<>(Objects.requireNonNullElse(metadata.getLabels(), Map.<String, String>of()));
        labels.put("app.kubernetes.io/managed-by", "ipv6containers");
        labels.putAll(labels());
        metadata.setLabels(labels);
        Map<String, String> annotations =
                new HashMap<>(Objects.requireNonNullElse(metadata.getAnnotations(), Map.<String, String>of()));
        annotations.put(OWNER, RunLabels.self());
        annotations.put(
                DEADLINE,
                Instant.now()
                        .plus(HelperPod.LONGEST_RUN)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        metadata.setAnnotations(annotations);
        return thing;
    }

    /** Deletes a thing at once, and does not wait for it. */
    public void delete(HasMetadata thing) {
        client.resource(thing).inNamespace(name).withGracePeriod(0).delete();
    }

    /**
     * Deletes everything that the run made in it, and the namespace if that was made for the run.
     *
     * <p>Never throws: what cannot be deleted now is deleted at the end of this process, or by {@code clean}.
     */
    @Override
    public void close() {
        try {
            if (used) {
                delete();
            }
            if (watcher != null) {
                watcher.close();
            }
        } catch (KubernetesClientException e) {
            LOGGER.warn(
                    "What this run made in the namespace {} is not deleted yet ({}): './harness clean --on kubernetes'"
                            + " does it.",
                    name,
                    ClusterWords.words(e));
        }
    }

    /** A namespace is gone some seconds later: nothing more can be made in it, and the cluster deletes the rest. */
    void delete() {
        deleteJobs(); // before their pods, or these are made again
        deletePods();
        if (own) {
            client.namespaces().withName(name).delete();
            return;
        }
        List<Service> services =
                client.services().inNamespace(name).withLabel(RUN, run).list().getItems();
        services.forEach(this::delete);
        List<ConfigMap> files =
                client.configMaps().inNamespace(name).withLabel(RUN, run).list().getItems();
        files.forEach(this::delete);
    }

    private void deleteJobs() {
        try {
            client.batch()
                    .v1()
                    .jobs()
                    .inNamespace(name)
                    .withLabel(RUN, run)
                    .list()
                    .getItems()
                    .forEach(job -> client.resource(job)
                            .inNamespace(name)
                            .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                            .delete());
        } catch (KubernetesClientException e) {
            if (e.getCode() != ClusterWords.FORBIDDEN) {
                throw e;
            }
            LOGGER.debug("Who may not delete Jobs may not make any either.", e);
        }
    }

    private void deletePods() {
        List<Pod> pods =
                client.pods().inNamespace(name).withLabel(RUN, run).list().getItems();
        pods.forEach(this::delete);
    }
}
