package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.kubernetes.ProvenNamespace;
import io.github.ipv6containers.kubernetes.ShardedNamespace;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.report.lanes.FoundImage;
import io.github.ipv6containers.report.lanes.Reasons;
import io.github.ipv6containers.report.measure.RunRecord;
import io.github.ipv6containers.report.merge.Merge;
import io.github.ipv6containers.report.merge.NamedReport;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.plan.Shard;
import io.github.ipv6containers.report.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan in shares, each with planted listeners of its own and a pod that dials of its own, and merges what came of
 * them.
 */
final class ShardedRun {

    /** Of a share; more than these wait for its one pod that dials. */
    private static final int PODS_A_SHARD = 4;

    private final Cluster cluster;
    private final ShardedNamespace namespace;
    private final Plan plan;
    private final StackMode mode;
    private final RunRecord record;
    private final Progress progress;
    private final Map<String, FoundImage> images;
    private final int shards;

    ShardedRun(
            Cluster cluster,
            ShardedNamespace namespace,
            Plan plan,
            StackMode mode,
            RunRecord record,
            Progress progress,
            Map<String, FoundImage> images,
            int shards) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.plan = plan;
        this.mode = mode;
        this.record = record;
        this.progress = progress;
        this.images = Map.copyOf(images);
        this.shards = shards;
    }

    /** Returns how many shares are run at a time, so that no more pods are than were allowed. */
    static int atATime(int parallel, int shards) {
        return Math.min(shards, Math.max(1, parallel / PODS_A_SHARD));
    }

    /** Runs all shares, each when it has its turn; the first one is open already. */
    Report run(ProvenNamespace first) {
        int parallel = plan.request().parallel();
        int atATime = atATime(parallel, shards);
        ExecutorService turns = Executors.newFixedThreadPool(atATime);
        try {
            List<CompletableFuture<NamedReport>> runs = IntStream.range(0, shards)
                    .mapToObj(index -> CompletableFuture.supplyAsync(
                            () -> run(index, index == 0 ? first : null, Math.max(1, parallel / atATime)), turns))
                    .toList();
            return Merge.of(runs.stream().map(CompletableFuture::join).toList());
        } finally {
            turns.shutdownNow();
        }
    }

    private NamedReport run(int index, @Nullable ProvenNamespace open, int parallel) {
        Shard shard = new Shard(index + 1, shards);
        PlaceRun run = new PlaceRun(cluster, Plan.of(plan.request().part(shard)), mode, record.another(), progress);
        images.values().forEach(image -> run.ledger().put(image.subject()));
        try (ProvenNamespace place = open == null ? namespace.shard(index) : open) {
            return new NamedReport("shard " + shard.text(), run.in(place, () -> images, parallel));
        } catch (RuntimeException e) {
            return new NamedReport("shard " + shard.text(), run.notRun(Reasons.of(e)));
        }
    }
}
