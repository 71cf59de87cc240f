package io.github.ipv6containers.kubernetes.cluster;

import org.apiguardian.api.API;

/**
 * Holds which cluster is meant, and where in it.
 *
 * @param context a context of the kubeconfig; empty for its current one
 * @param namespace a namespace that is there; empty for one that is made for the run and deleted with it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ClusterChoice(String context, String namespace) {

    /** The current context of the kubeconfig, and a namespace of the run's own. */
    public static final ClusterChoice CURRENT = new ClusterChoice("", "");
}
