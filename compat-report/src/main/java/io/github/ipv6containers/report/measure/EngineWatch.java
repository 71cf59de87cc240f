package io.github.ipv6containers.report.measure;

import com.github.dockerjava.api.DockerClient;
import io.github.ipv6containers.probe.Moment;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Does work on an engine, and leaves it where it is when the engine answers nothing for a long time: one that is paused or stuck
 * takes every question and answers none.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class EngineWatch {

    /** A busy machine's engine takes some seconds for a ping. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Runnable ping;
    private final Duration longest;
    private volatile Moment answered = Moment.now();
    private volatile boolean over;

    EngineWatch(Runnable ping, Duration longest) {
        this.ping = ping;
        this.longest = longest;
    }

    /** Watches the engine of a client. */
    public static EngineWatch of(DockerClient client) {
        return new EngineWatch(() -> client.pingCmd().exec(), LONGEST);
    }

    /** Says that an engine was asked, and did not answer for so long. */
    public static final class EngineSilentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EngineSilentException(Duration longest) {
            super("the engine has not answered for %d s: it is paused, or stuck".formatted(longest.toSeconds()));
        }
    }

    /**
     * Returns what the work returns.
     *
     * @throws EngineSilentException if the engine says nothing for a minute; the work is left to itself then
     */
    public <T> T during(Supplier<T> work) {
        CompletableFuture<T> done = CompletableFuture.supplyAsync(work, EngineWatch::inThreadOfItsOwn);
        inThreadOfItsOwn(this::askAgainAndAgain);
        try {
            while (true) {
                try {
                    return done.get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    if (Moment.now().isAfter(answered.plus(longest))) {
                        throw new EngineSilentException(longest);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an engine was used.", e);
        } finally {
            over = true;
        }
    }

    /** An engine that is gone answers at once, in its way: whoever works with it is told by that. */
    private void askAgainAndAgain() {
        while (!over) {
            try {
                ping.run();
            } catch (RuntimeException refused) {
                // It is an answer.
            }
            answered = Moment.now();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static void inThreadOfItsOwn(Runnable work) {
        Thread thread = new Thread(work, "ipv6containers-engine");
        thread.setDaemon(true);
        thread.start();
    }
}
