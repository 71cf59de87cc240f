package io.github.ipv6containers.kubernetes.run;

import io.github.ipv6containers.engine.Watcher;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;

/** Deletes what its parent's run made in a cluster, once that has ended without having done so. */
final class NamespaceWatcherMain {

    private NamespaceWatcherMain() {}

    public static void main(String[] args) {
        if (Watcher.isDismissed()) {
            return;
        }
        // Only now: it takes as much of the processor as its parent's first pod.
        try (Cluster cluster = Cluster.connect(new ClusterChoice(args[0], args[1]))) {
            RunNamespace.of(cluster, args[2], args[3]).delete();
        }
    }
}
