package io.github.ipv6containers.report.lanes;

import io.github.ipv6containers.report.plan.Lane;
import io.github.ipv6containers.report.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apiguardian.api.API;

/**
 * Runs lanes beside each other.
 *
 * @param images what was found of each image
 * @param ledger keeps what comes of them
 * @param progress is told of them
 * @param workers run them
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Lanes(Map<String, FoundImage> images, Ledger ledger, Progress progress, Workers workers) {

    public Lanes {
        images = Map.copyOf(images);
    }

    /** Runs all of them, and returns when the last one is done. */
    public void run(List<Lane> lanes, JobRun jobs) {
        run(lanes, jobs, () -> {});
    }

    /** Does the same, and tells when every lane has begun, so that there are workers for others. */
    public void run(List<Lane> lanes, JobRun jobs, Runnable whenAllHaveBegun) {
        List<CompletableFuture<Void>> runs = new ArrayList<>();
        lanes.forEach(lane -> runs.add(workers.run(() -> run(lane, jobs))));
        runs.add(workers.run(whenAllHaveBegun));
        CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new)).join();
    }

    private void run(Lane lane, JobRun jobs) {
        FoundImage image =
                images.getOrDefault(lane.image(), new FoundImage(lane.image(), null, "it was not looked for"));
        new LaneRun(lane, image, jobs, ledger, progress).run();
    }
}
