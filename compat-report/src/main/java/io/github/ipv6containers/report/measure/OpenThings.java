package io.github.ipv6containers.report.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds what is open on the engine, so that it is removed when the process is told to stop. */
public final class OpenThings implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(OpenThings.class);

    private final Deque<AutoCloseable> things = new ArrayDeque<>();
    private final Thread hook;
    private boolean stopping;

    /** Watches for the end of the process, until {@link #close}. */
    public OpenThings(Progress progress) {
        this.hook = new Thread(() -> stop(progress), "ipv6containers-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Keeps a thing until it is released.
     *
     * @throws IllegalStateException if all is being stopped
     */
    public synchronized <T extends AutoCloseable> T keep(T thing) {
        if (stopping) {
            throw new IllegalStateException("stopped before it was started");
        }
        things.push(thing);
        return thing;
    }

    /** Closes a thing and forgets it. */
    public void release(AutoCloseable thing) {
        try {
            closeQuietly(thing);
        } finally {
            synchronized (this) {
                things.remove(thing);
            }
        }
    }

    private void stop(Progress progress) {
        List<AutoCloseable> left;
        synchronized (this) {
            stopping = true;
            left = new ArrayList<>(things);
        }
        progress.sayLast("Stopped: removing the containers and networks of this run.");
        // The newest first: containers before the network that they are on.
        left.forEach(OpenThings::closeQuietly);
    }

    /** Whatever cannot be removed here is removed by the watcher, or by Testcontainers' reaper, after this process. */
    private static void closeQuietly(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            LOGGER.debug("Not removed at once: {}", thing, e);
        }
    }

    /** Stops watching; never returns when the process is being stopped, so that nothing is made of a broken run. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stoppingAlready) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
