package io.github.ipv6containers.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterWords;
import io.github.ipv6containers.kubernetes.cluster.NoClusterException;
import io.github.ipv6containers.kubernetes.pod.Lost;
import io.github.ipv6containers.kubernetes.pod.PodTroubleException;
import io.github.ipv6containers.kubernetes.pod.PodWatch;
import io.github.ipv6containers.kubernetes.run.RunNamespace;

/** A run's namespace, of whose pods every change is told. */
record WatchedNamespace(RunNamespace namespace, PodWatch pods) implements AutoCloseable {

    /**
     * Makes it, or takes the one that was chosen.
     *
     * @throws NoClusterException if the cluster does not allow that
     */
    static WatchedNamespace open(Cluster cluster) {
        RunNamespace namespace = RunNamespace.open(cluster);
        try {
            return new WatchedNamespace(namespace, PodWatch.of(cluster.client(), namespace.name(), namespace.labels()));
        } catch (RuntimeException e) {
            namespace.close();
            throw told(e, namespace);
        }
    }

    /** Says of what went wrong in it that the cluster cannot be used, where that is so. */
    static RuntimeException told(RuntimeException e, RunNamespace namespace) {
        if (e instanceof PodTroubleException || Lost.words(e).isPresent()) {
            return new NoClusterException("Nothing can be proved on this cluster. " + e.getMessage(), e);
        }
        return e instanceof KubernetesClientException refused
                ? new NoClusterException(ClusterWords.of(refused, namespace.name()), refused)
                : e;
    }

    @Override
    public void close() {
        pods.close();
        namespace.close();
    }
}
