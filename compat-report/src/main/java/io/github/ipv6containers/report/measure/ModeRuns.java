package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.report.lanes.Lanes;
import io.github.ipv6containers.report.lanes.Turns;
import io.github.ipv6containers.report.plan.Plan;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the modes of a plan in their order. Each begins when all lanes of the one before have begun: the last of those may wait
 * long for what does not come, and need next to no processor time for it.
 */
final class ModeRuns {

    private final ModeRun run;

    ModeRuns(Engine engine, Plan plan, Lanes lanes) {
        this.run = new ModeRun(engine, plan, lanes, new Turns(plan.request().parallel()));
    }

    /** Runs them, and returns when the last one is over. */
    void run(List<StackMode> modes) {
        begin(modes).join();
    }

    private CompletableFuture<Void> begin(List<StackMode> modes) {
        if (modes.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Boolean> over = CompletableFuture.supplyAsync(
                () -> run.run(modes.get(0), () -> begun.complete(null)), OwnThread.each("mode"));
        CompletableFuture<Void> next = CompletableFuture.anyOf(begun, over)
                .thenCompose(any -> isVoid(over) ? begin(List.of()) : begin(modes.subList(1, modes.size())));
        return CompletableFuture.allOf(over, next);
    }

    /** More of a run that is void would be told to nobody. */
    private static boolean isVoid(CompletableFuture<Boolean> over) {
        return over.isDone() && !over.join();
    }
}
