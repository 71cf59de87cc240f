package io.github.ipv6containers.engine;

import com.github.dockerjava.api.DockerClient;
import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.probe.Moment;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Does work on an engine, and leaves it where it is when the engine answers nothing for a long time: one that is paused or stuck
 * takes every question and answers none. What was left goes on when the engine does.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class EngineWatch {

    /** A busy machine's engine takes some seconds for a ping. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** One that was silent is only asked whether it still is. */
    private static final Duration STILL = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What clears away at the end of a JVM is given so long on an engine that was silent; the watcher goes on with it. */
    private static final Duration CLEARING = Duration.ofSeconds(40);

    private static final String SILENT = "the engine has not answered";
    private static final String GONE = "the engine stopped answering";
    private static final String BACK = "the engine stopped answering, and was started again";

    private final Runnable ping;
    private final Duration longest;
    private final Duration still;
    private final AtomicInteger absences = new AtomicInteger();
    private final AtomicBoolean ends = new AtomicBoolean();
    private volatile boolean silent;

    EngineWatch(Runnable ping, Duration longest) {
        this.ping = ping;
        this.longest = longest;
        this.still = longest.compareTo(STILL) < 0 ? longest : STILL;
    }

    /** Watches the engine of a client. */
    public static EngineWatch of(DockerClient client) {
        return of(() -> client);
    }

    /** Watches the engine of a client that comes to be known; until then it counts as one that answers. */
    public static EngineWatch of(Supplier<@Nullable DockerClient> client) {
        return new EngineWatch(
                () -> {
                    DockerClient known = client.get();
                    if (known != null) {
                        known.pingCmd().exec();
                    }
                },
                LONGEST);
    }

    /** Says that an engine was asked, and did not answer for so long. */
    public static final class EngineSilentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EngineSilentException(Duration longest) {
            super((SILENT + " for %d s: it is paused, or stuck").formatted(longest.toSeconds()));
        }
    }

    /**
     * Returns what the work, in a thread of its own, returns.
     *
     * @throws EngineSilentException if the engine says nothing for a minute, or for 5 s where it was silent before; the work
     *     is left to itself then
     */
    public <T> T during(Supplier<T> work) {
        CompletableFuture<T> done = CompletableFuture.supplyAsync(work, OwnThread.each("engine"));
        Pings pings = new Pings();
        Thread pinging = OwnThread.start("engine", pings);
        try {
            return awaited(done, pings, silent ? still : longest);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        } finally {
            pings.over = true;
            LockSupport.unpark(pinging);
        }
    }

    /** Returns how often the engine was found gone, as one is that is started again; looked at while work is done alone. */
    public int absences() {
        return absences.get();
    }

    /**
     * Tells whether the engine was found gone since, or is gone now: what was on it then has ended for no reason of its own.
     *
     * @param before the absences by then
     */
    public boolean wasGoneSince(int before) {
        return absences() > before || !isThere();
    }

    /** Returns what is to be told of an engine that was gone. */
    public String goneWords() {
        return isThere() ? BACK : GONE;
    }

    private boolean isThere() {
        try {
            ping.run();
            return true;
        } catch (RuntimeException gone) {
            return false;
        }
    }

    /** Tells whether a reason is the engine's: that it was gone, or has answered nothing. */
    public static boolean isToBlame(String reason) {
        return reason.equals(GONE) || reason.equals(BACK) || reason.startsWith(SILENT);
    }

    /** Does the same with work that clears away, and tells nothing of an engine that was told to be silent before. */
    public void clearing(Runnable work) {
        boolean told = silent;
        try {
            during(() -> {
                work.run();
                return true;
            });
        } catch (EngineSilentException e) {
            if (!told) {
                throw e;
            }
        }
    }

    private <T> T awaited(CompletableFuture<T> done, Pings pings, Duration patience) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    if (Moment.now().isAfter(pings.answered.plus(patience))) {
                        silent = true;
                        endOnceTheJvmDoes();
                        throw new EngineSilentException(longest);
                    }
                } catch (InterruptedException e) {
                    interrupted = true; // What is on the engine is not left half made for that.
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Pings implements Runnable {

        private volatile Moment answered = Moment.now();
        private volatile boolean over;

        /** An engine that is gone answers at once, in its way: whoever works with it is told by that. */
        @Override
        public void run() {
            if (!silent) {
                LockSupport.parkNanos(PAUSE.toNanos()); // Most work is done by then.
            }
            boolean there = true;
            while (!over) {
                boolean before = there;
                there = isThere();
                if (before && !there) {
                    absences.incrementAndGet();
                }
                silent = false;
                answered = Moment.now();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Testcontainers clears away in a hook, and has no end of waiting. */
    private void endOnceTheJvmDoes() {
        if (ends.getAndSet(true)) {
            return;
        }
        try {
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> OwnThread.start("engine", EngineWatch::end), "ipv6containers-last"));
        } catch (IllegalStateException alreadyEnding) {
            OwnThread.start("engine", EngineWatch::end);
        }
    }

    private static void end() {
        Moment deadline = Moment.now().plus(CLEARING);
        while (Moment.now().isBefore(deadline)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        Runtime.getRuntime().halt(1);
    }
}
