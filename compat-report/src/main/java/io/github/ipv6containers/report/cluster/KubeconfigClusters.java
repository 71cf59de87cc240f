package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.kubernetes.cluster.DryRun;
import io.github.ipv6containers.kubernetes.run.ClusterLeftovers;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.check.Checking;
import io.github.ipv6containers.report.doctor.Diagnosing;
import io.github.ipv6containers.report.manifests.LintedSystem;
import io.github.ipv6containers.report.measure.Measuring;
import io.github.ipv6containers.report.measure.RunRecord;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** Works on the clusters of the user's kubeconfig. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class KubeconfigClusters implements Clusters {

    /** The command that puts an image of the engine into the cluster; none where the cluster pulls its images. */
    private static final String VARIABLE = "IPV6CONTAINERS_CLUSTER_LOAD";

    private final Optional<String> load;
    private final Supplier<String> version;
    private final Supplier<String> build;

    KubeconfigClusters(Optional<String> load, Supplier<String> version, Supplier<String> build) {
        this.load = load;
        this.version = version;
        this.build = build;
    }

    /** Takes what the environment says of how images come into the cluster, and what a report tells of the harness. */
    public static KubeconfigClusters ofHere(Supplier<String> version, Supplier<String> build) {
        return new KubeconfigClusters(
                Optional.ofNullable(System.getenv(VARIABLE)).filter(command -> !command.isBlank()), version, build);
    }

    @Override
    public Checking checking(ClusterChoice choice, Optional<StackMode> asked) {
        return new ClusterChecking(choice, asked, load);
    }

    @Override
    public Measuring measuring(ClusterChoice choice, boolean modesAsked, int shards) {
        return (plan, progress) -> new ClusterMeasuring(choice, modesAsked, shards, load)
                .measure(plan, progress, RunRecord.begin(version.get(), build.get()));
    }

    @Override
    public List<LintedEntry> linted(ClusterChoice choice, StackMode mode, List<SetUp> setUps) {
        try (Cluster cluster = Cluster.connect(choice)) {
            return LintedSystem.entries(
                    List.of(mode),
                    setUps,
                    cluster.toString(),
                    (system, state, same) -> DryRun.answer(cluster, system.applied(state)));
        }
    }

    @Override
    public Diagnosing diagnosing(ClusterChoice choice) {
        return new ClusterDiagnosing(choice, load);
    }

    @Override
    public List<String> clean(ClusterChoice choice) {
        try (Cluster cluster = Cluster.connect(choice)) {
            return ClusterLeftovers.delete(cluster);
        }
    }
}
