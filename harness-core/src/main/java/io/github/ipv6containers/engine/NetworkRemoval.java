package io.github.ipv6containers.engine;

import io.github.ipv6containers.OwnThread;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits for the removal of a network until the engine knows the network no more.
 *
 * <p>Docker takes a network that it removes from its lists within milliseconds, and goes on with its firewall rules for a
 * third of a second, also when nobody waits for its answer (decision 0073).
 */
final class NetworkRemoval {

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(64);

    private NetworkRemoval() {}

    /** Returns as soon as the network is unknown or the removal is over, and throws what the removal threw until then. */
    static void untilUnknown(Runnable removal, BooleanSupplier known) {
        FutureTask<Void> asked = new FutureTask<>(removal, null);
        OwnThread.start("network removal", asked);
        try {
            long pause = SHORTEST_NANOS;
            while (!asked.isDone()) {
                TimeUnit.NANOSECONDS.sleep(pause);
                if (!known.getAsBoolean()) {
                    // A thread that reads from the engine would hold up the end of the JVM, by 300 ms at most.
                    asked.cancel(true);
                    return;
                }
                pause = Math.min(2 * pause, LONGEST_NANOS);
            }
            asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the engine removes a network that this run made.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
