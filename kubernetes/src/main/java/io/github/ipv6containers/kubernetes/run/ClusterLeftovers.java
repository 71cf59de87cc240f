package io.github.ipv6containers.kubernetes.run;

import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.github.ipv6containers.engine.RunLabels;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterWords;
import io.github.ipv6containers.kubernetes.cluster.NoClusterException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/** Deletes what killed runs left in a cluster; only things that carry the label of a run are ever touched. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ClusterLeftovers {

    private final KubernetesClient client;
    private final String namespace;
    private final List<String> deleted = new ArrayList<>();

    private ClusterLeftovers(Cluster cluster) {
        this.client = cluster.client();
        this.namespace = cluster.choice().namespace();
    }

    /**
     * Deletes the namespaces of runs, or what is of them in the namespace that was chosen: of runs of this machine whose
     * process is gone, and of any whose deadline has passed.
     *
     * @return what was deleted, in words
     * @throws NoClusterException if the cluster does not allow to look
     */
    public static List<String> delete(Cluster cluster) {
        ClusterLeftovers leftovers = new ClusterLeftovers(cluster);
        try {
            leftovers.delete();
        } catch (KubernetesClientException e) {
            throw new NoClusterException(ClusterWords.of(e, leftovers.namespace), e);
        }
        return leftovers.deleted;
    }

    private void delete() {
        if (namespace.isEmpty()) {
            delete("namespace", client.namespaces().withLabel(RunNamespace.RUN));
            return;
        }
        try {
            delete("Job", in(client.batch().v1().jobs())); // before their pods, or these are made again
        } catch (KubernetesClientException e) {
            if (e.getCode() != ClusterWords.FORBIDDEN) {
                throw e;
            }
        }
        delete("pod", in(client.pods()));
        delete("Service", in(client.services()));
        delete("ConfigMap", in(client.configMaps()));
    }

    private <
                    T extends HasMetadata,
                    L extends KubernetesResourceList<T>,
                    R extends io.fabric8.kubernetes.client.dsl.Resource<T>>
            FilterWatchListDeletable<T, L, R> in(MixedOperation<T, L, R> kind) {
        return kind.inNamespace(namespace).withLabel(RunNamespace.RUN);
    }

    private <T extends HasMetadata, L extends KubernetesResourceList<T>> void delete(
            String kind, FilterWatchListDeletable<T, L, ?> found) {
        for (T thing : found.list().getItems()) {
            if (isLeft(thing)) {
                client.resource(thing)
                        .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                        .withGracePeriod(0)
                        .delete();
                deleted.add(kind + " " + thing.getMetadata().getName());
            }
        }
    }

    private static boolean isLeft(HasMetadata thing) {
        Map<String, String> said =
                Objects.requireNonNullElse(thing.getMetadata().getAnnotations(), Map.of());
        return thing.getMetadata().getDeletionTimestamp() == null
                && (RunLabels.isOfDeadRun(said.getOrDefault(RunNamespace.OWNER, ""))
                        || isPast(said.getOrDefault(RunNamespace.DEADLINE, "")));
    }

    private static boolean isPast(String deadline) {
        try {
            return Instant.parse(deadline).isBefore(Instant.now());
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
