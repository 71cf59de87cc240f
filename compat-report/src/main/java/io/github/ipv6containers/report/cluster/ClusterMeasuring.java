package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.kubernetes.ProvenNamespace;
import io.github.ipv6containers.kubernetes.ShardedNamespace;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.report.lanes.FoundImage;
import io.github.ipv6containers.report.lanes.ImageSearch;
import io.github.ipv6containers.report.lanes.Ledger;
import io.github.ipv6containers.report.measure.Interruption;
import io.github.ipv6containers.report.measure.RunRecord;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures what a plan holds as pods of a cluster, in the one mode that its pods have. */
final class ClusterMeasuring {

    private final ClusterChoice choice;
    private final boolean modesAsked;
    private final int shards;
    private final Optional<String> load;

    ClusterMeasuring(ClusterChoice choice, boolean modesAsked, int shards, Optional<String> load) {
        this.choice = choice;
        this.modesAsked = modesAsked;
        this.shards = shards;
        this.load = load;
    }

    /**
     * Measures.
     *
     * @throws io.github.ipv6containers.kubernetes.cluster.NoClusterException if there is no cluster to measure on
     */
    Report measure(Plan asked, Progress progress, RunRecord run) {
        try (Cluster cluster = Cluster.connect(choice)) {
            progress.say(cluster + " at " + cluster.address());
            ClusterImages images = ClusterImages.by(load);
            return Interruption.silences(
                    progress,
                    () -> shards == 1
                            ? inOnePlace(cluster, images, asked, progress, run)
                            : inShares(cluster, images, asked, progress, run));
        }
    }

    private Report inOnePlace(Cluster cluster, ClusterImages images, Plan asked, Progress progress, RunRecord run) {
        try (ProvenNamespace place = ProvenNamespace.open(cluster, images.helper(), Patience.DEFAULT.startUp())) {
            StackMode mode = place.mode();
            progress.say("namespace " + place.name() + ", whose pods are " + mode);
            Plan plan = plan(asked, mode);
            PlaceRun here = new PlaceRun(cluster, plan, mode, run, progress);
            return here.in(
                    place,
                    () -> found(images, plan, here.ledger(), progress),
                    plan.request().parallel());
        }
    }

    private Report inShares(Cluster cluster, ClusterImages images, Plan asked, Progress progress, RunRecord run) {
        int atATime = ShardedRun.atATime(asked.request().parallel(), shards);
        try (ShardedNamespace namespace =
                        ShardedNamespace.open(cluster, images.helper(), shards, atATime, Patience.DEFAULT.startUp());
                ProvenNamespace first = namespace.shard(0)) {
            StackMode mode = first.mode();
            progress.say("namespace %s, whose pods are %s; %d shards, %d at a time"
                    .formatted(namespace.name(), mode, shards, atATime));
            Plan plan = plan(asked, mode);
            Map<String, FoundImage> found = found(images, plan, new Ledger(run.id()), progress);
            return new ShardedRun(cluster, namespace, plan, mode, run, progress, found, shards).run(first);
        }
    }

    private Plan plan(Plan asked, StackMode mode) {
        return modesAsked ? asked : Plan.of(asked.request().in(List.of(mode)));
    }

    private static Map<String, FoundImage> found(ClusterImages images, Plan plan, Ledger ledger, Progress progress) {
        Map<String, FoundImage> found = new ImageSearch(images::find, ledger, progress)
                .find(plan.images(), plan.request().parallel());
        progress.expect(plan.stepsOfEach());
        return found;
    }
}
