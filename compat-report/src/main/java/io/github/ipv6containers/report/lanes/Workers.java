package io.github.ipv6containers.report.lanes;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apiguardian.api.API;

/**
 * The threads that run lanes, in the order in which they are told of them.
 *
 * <p>There are more of them than turns: what is only looked at again has left its turn to the next lane.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Workers implements AutoCloseable {

    private static final int LANES_A_TURN = 4;

    private final ExecutorService threads;

    /** Takes how many containers may start and be proved at a time. */
    public Workers(int parallel) {
        threads = Executors.newFixedThreadPool(LANES_A_TURN * parallel);
    }

    CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
