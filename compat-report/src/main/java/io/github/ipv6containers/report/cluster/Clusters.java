package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.report.check.Checking;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Makes what does a command's work on a cluster. */
@API(status = API.Status.INTERNAL, since = "0.1")
public interface Clusters {

    /** Returns what checks on a cluster; without a mode in that of the cluster's pods. */
    Checking checking(ClusterChoice choice, Optional<StackMode> asked);

    /** Deletes what killed runs left on a cluster, and returns that in words. */
    List<String> clean(ClusterChoice choice);
}
