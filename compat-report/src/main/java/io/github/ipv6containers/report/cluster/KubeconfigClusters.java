package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.kubernetes.run.ClusterLeftovers;
import io.github.ipv6containers.report.check.Checking;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Works on the clusters of the user's kubeconfig. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class KubeconfigClusters implements Clusters {

    /** The command that puts an image of the engine into the cluster; none where the cluster pulls its images. */
    private static final String VARIABLE = "IPV6CONTAINERS_CLUSTER_LOAD";

    private final Optional<String> load;

    KubeconfigClusters(Optional<String> load) {
        this.load = load;
    }

    /** Takes what the environment says of how images come into the cluster. */
    public static KubeconfigClusters ofHere() {
        return new KubeconfigClusters(
                Optional.ofNullable(System.getenv(VARIABLE)).filter(command -> !command.isBlank()));
    }

    @Override
    public Checking checking(ClusterChoice choice, Optional<StackMode> asked) {
        return new ClusterChecking(choice, asked, load);
    }

    @Override
    public List<String> clean(ClusterChoice choice) {
        try (Cluster cluster = Cluster.connect(choice)) {
            return ClusterLeftovers.delete(cluster);
        }
    }
}
