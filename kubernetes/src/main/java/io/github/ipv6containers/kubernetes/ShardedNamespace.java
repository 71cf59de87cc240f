package io.github.ipv6containers.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.NoClusterException;
import io.github.ipv6containers.kubernetes.pod.PodTroubleException;
import java.time.Duration;
import org.apiguardian.api.API;

/** A namespace with several places side by side, each with planted listeners and a pod that dials of its own. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ShardedNamespace implements AutoCloseable {

    private final Cluster cluster;
    private final WatchedNamespace watched;
    private final String helperImage;
    private final Duration longest;
    private final ShardJob job;

    private ShardedNamespace(Cluster cluster, WatchedNamespace watched, String helperImage, Duration longest) {
        this.cluster = cluster;
        this.watched = watched;
        this.helperImage = helperImage;
        this.longest = longest;
        this.job = new ShardJob(cluster.client(), watched.namespace(), watched.pods(), longest);
    }

    /**
     * Makes a namespace, or takes the one that was chosen, and an indexed Job of the pods that dial in it.
     *
     * @param shards how many there are in all
     * @param atATime how many of them the cluster runs at a time
     * @param longest how long is waited for a pod of our own to run
     * @throws NoClusterException if the cluster does not allow that
     */
    public static ShardedNamespace open(
            Cluster cluster, String helperImage, int shards, int atATime, Duration longest) {
        WatchedNamespace watched = WatchedNamespace.open(cluster);
        ShardedNamespace sharded = new ShardedNamespace(cluster, watched, helperImage, longest);
        try {
            sharded.job.create(helperImage, shards, atATime);
            return sharded;
        } catch (KubernetesClientException e) {
            watched.close();
            throw WatchedNamespace.told(e, watched.namespace());
        }
    }

    /** Returns the namespace's name. */
    public String name() {
        return watched.namespace().name();
    }

    /**
     * Waits for the turn of a shard, and returns its place; with its end the next one has its turn.
     *
     * @param index the shard, from 0
     * @throws NoClusterException if its pods do not come to run
     */
    public ProvenNamespace shard(int index) {
        HelperPods helpers = new HelperPods(
                cluster.client(),
                watched.namespace(),
                watched.pods(),
                helperImage,
                longest,
                () -> job.pod(index),
                "-s" + (index + 1));
        try {
            helpers.make();
            return new ProvenNamespace(
                    cluster.client(), watched.namespace(), watched.pods(), helpers, () -> end(index, helpers));
        } catch (PodTroubleException | KubernetesClientException e) {
            job.end(index);
            throw WatchedNamespace.told(e, watched.namespace());
        }
    }

    private void end(int index, HelperPods helpers) {
        helpers.listeners().close();
        job.end(index);
    }

    /** Deletes everything that was made in it, and the namespace if it was made for the run. */
    @Override
    public void close() {
        watched.close();
    }
}
