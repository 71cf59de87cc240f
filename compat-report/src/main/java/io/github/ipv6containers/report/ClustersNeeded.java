package io.github.ipv6containers.report;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.report.check.Checking;
import io.github.ipv6containers.report.cluster.Clusters;
import java.util.List;
import java.util.Optional;

/** Stops where a command would need a cluster. */
final class ClustersNeeded implements Clusters {

    @Override
    public Checking checking(ClusterChoice choice, Optional<StackMode> asked) {
        return (request, progress) -> {
            throw new EngineNeeded();
        };
    }

    @Override
    public List<String> clean(ClusterChoice choice) {
        throw new EngineNeeded();
    }
}
