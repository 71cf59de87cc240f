package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.check.Checking;
import io.github.ipv6containers.report.doctor.Diagnosing;
import io.github.ipv6containers.report.measure.Measuring;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Makes what does a command's work on a cluster. */
@API(status = API.Status.INTERNAL, since = "0.1")
public interface Clusters {

    /** Returns what checks on a cluster; without a mode in that of the cluster's pods. */
    Checking checking(ClusterChoice choice, Optional<StackMode> asked);

    /** Returns what measures on a cluster: the modes asked for, or else that of the cluster's pods; in so many shares. */
    Measuring measuring(ClusterChoice choice, boolean modesAsked, int shards);

    /** Returns what is found of the systems that are manifests alone, with what a cluster of a mode answers to them. */
    List<LintedEntry> linted(ClusterChoice choice, StackMode mode, List<SetUp> setUps);

    /** Returns what looks at a cluster. */
    Diagnosing diagnosing(ClusterChoice choice);

    /** Deletes what killed runs left on a cluster, and returns that in words. */
    List<String> clean(ClusterChoice choice);
}
