package io.github.ipv6containers.junit.waiting;

import com.github.dockerjava.api.DockerClient;
import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.finding.ServiceFindings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.IsRunningStartupCheckStrategy;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;

/**
 * Watches a container while it starts, so that one that ends is told at once, with its exit code and last words.
 *
 * <p>Testcontainers' waits mostly do not look, and run for their whole time; afterwards the container is removed, and its
 * last words with it.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class LifeWatch extends StartupCheckStrategy implements AutoCloseable {

    private static final long PAUSE_MILLIS = 250;

    /** Less than the time after which Testcontainers removes a container without ports, so that it is no end of its own. */
    private static final Duration UNTIL_PORTS = Duration.ofSeconds(4);

    private final GenericContainer<?> container;
    private final StartupCheckStrategy own;
    private final Supplier<Optional<ServiceFindings>> look;
    private final AtomicReference<@Nullable ServiceFindings> ended = new AtomicReference<>();
    private volatile @Nullable String checked;

    private LifeWatch(GenericContainer<?> container, Supplier<Optional<ServiceFindings>> look) {
        this.container = container;
        this.own = container.getStartupCheckStrategy();
        this.look = look;
    }

    /** Begins to watch; the look tells what is found of a container that has ended, and nothing while it runs. */
    public static LifeWatch over(GenericContainer<?> container, Supplier<Optional<ServiceFindings>> look) {
        LifeWatch watch = new LifeWatch(container, look);
        container.setStartupCheckStrategy(watch);
        return watch;
    }

    /**
     * Starts the container, and is the first to look at it.
     *
     * <p>Testcontainers begins by waiting 5 s for published ports. A container that ends at once has none by then.
     */
    public void start() {
        watched("first-look", this::lookFirst, () -> Placement.start(container));
    }

    private void lookFirst() throws InterruptedException {
        String watched = null;
        long until = 0;
        while (true) {
            Thread.sleep(PAUSE_MILLIS);
            String current = container.getContainerId();
            if (current != null && !current.equals(watched)) {
                watched = current;
                until = System.nanoTime() + UNTIL_PORTS.toNanos();
            }
            if (current != null && !current.equals(checked) && System.nanoTime() < until) {
                look.get().ifPresent(ended::set);
            }
        }
    }

    /** Returns what was found if the container ended in the last attempt to start it. */
    public Optional<ServiceFindings> ended() {
        return Optional.ofNullable(ended.get());
    }

    @Override
    @SuppressWarnings("deprecation") // The only one that Testcontainers calls.
    public boolean waitUntilStartupSuccessful(GenericContainer<?> started) {
        checked = started.getContainerId();
        ended.set(null);
        if (own.getClass() == IsRunningStartupCheckStrategy.class) {
            return true; // The proof sees an end, with more to tell of it.
        }
        boolean successful = own.waitUntilStartupSuccessful(started);
        return !hasEnded() && successful;
    }

    @Override
    public StartupStatus checkStartupState(DockerClient client, String containerId) {
        return own.checkStartupState(client, containerId);
    }

    private boolean hasEnded() {
        look.get().ifPresent(ended::set);
        return ended.get() != null;
    }

    /**
     * Waits, and is interrupted when the container ends.
     *
     * <p>The watch is over before this returns: what ends the container afterwards is the clean-up.
     */
    void during(Runnable wait) {
        Thread waiting = Thread.currentThread();
        watched("life", () -> watchOver(waiting), wait);
    }

    private void watchOver(Thread waiting) throws InterruptedException {
        do {
            Thread.sleep(PAUSE_MILLIS);
        } while (!hasEnded());
        waiting.interrupt();
    }

    /** Waits, and looks once when the wait failed: a container may end just when its addresses are read. */
    <T> T lookAfter(Supplier<T> wait) {
        try {
            return wait.get();
        } catch (RuntimeException e) {
            if (hasEnded()) {
                throw new IllegalStateException("The container ended while its ports were probed.", e);
            }
            throw e;
        }
    }

    private void watched(String name, Watch watch, Runnable work) {
        Thread watcher = OwnThread.start(name, watch);
        try {
            work.run();
        } finally {
            watcher.interrupt();
            joinUninterrupted(watcher);
        }
    }

    /** Watches until it is interrupted. */
    private interface Watch extends Runnable {

        void watch() throws InterruptedException;

        @Override
        default void run() {
            try {
                watch();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException brokenOff) {
                // By the interrupt that ends the watch, or because the engine is gone, which is told to whoever waits.
            }
        }
    }

    /** Joins, and forgets the watcher's own interrupt, which would disturb the clean-up. */
    private void joinUninterrupted(Thread watcher) {
        boolean interrupted = Thread.interrupted();
        while (watcher.isAlive()) {
            try {
                watcher.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        interrupted |= Thread.interrupted();
        if (interrupted && ended.get() == null) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        container.setStartupCheckStrategy(own);
    }
}
