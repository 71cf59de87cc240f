package io.github.ipv6containers.kubernetes.run;

import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import java.io.IOException;

/** Waits until its parent is done or its pipe closes, and deletes in the second case what the parent's run made. */
final class NamespaceWatcherMain {

    private NamespaceWatcherMain() {}

    public static void main(String[] args) {
        if (isParentDone()) {
            return;
        }
        // Only now: it takes as much of the processor as its parent's first pod.
        try (Cluster cluster = Cluster.connect(new ClusterChoice(args[0], args[1]))) {
            RunNamespace.of(cluster, args[2], args[3]).delete();
        }
    }

    private static boolean isParentDone() {
        try {
            return System.in.read() == NamespaceWatcher.DONE;
        } catch (IOException closed) {
            return false;
        }
    }
}
