package io.github.ipv6containers.report.lanes;

import io.github.ipv6containers.report.plan.Lane;
import io.github.ipv6containers.report.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apiguardian.api.API;

/**
 * Runs lanes beside each other.
 *
 * @param images what was found of each image
 * @param ledger keeps what comes of them
 * @param progress is told of them
 * @param parallel how many may start and be proved at a time
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Lanes(Map<String, FoundImage> images, Ledger ledger, Progress progress, int parallel) {

    private static final int LANES_A_TURN = 4;

    public Lanes {
        images = Map.copyOf(images);
    }

    /** Runs all of them, and returns when the last one is done. */
    public void run(List<Lane> lanes, JobRun jobs) {
        // More lanes than turns: what is only looked at again has left its turn to the next lane.
        ExecutorService workers = Executors.newFixedThreadPool(LANES_A_TURN * parallel);
        try {
            List<CompletableFuture<Void>> runs = lanes.stream()
                    .map(lane -> CompletableFuture.runAsync(() -> run(lane, jobs), workers))
                    .toList();
            CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new)).join();
        } finally {
            workers.shutdownNow();
        }
    }

    private void run(Lane lane, JobRun jobs) {
        FoundImage image =
                images.getOrDefault(lane.image(), new FoundImage(lane.image(), null, "it was not looked for"));
        new LaneRun(lane, image, jobs, ledger, progress).run();
    }
}
