package io.github.ipv6containers;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apiguardian.api.API;

/** Makes the harness's own threads: none keeps a JVM alive, and their names tell them from those of tests. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OwnThread {

    private static final String PREFIX = "ipv6containers-";

    private OwnThread() {}

    /** Begins work in a thread of its own. */
    public static Thread start(String name, Runnable work) {
        Thread thread = made(name, work);
        thread.start();
        return thread;
    }

    /** Begins each piece of work in a thread of its own: it waits for others, and the common pool is as wide as the processor. */
    public static Executor each(String name) {
        return work -> start(name, work);
    }

    /** Does the same with threads that are used again, until it is shut down. */
    public static ExecutorService pool(String name) {
        return Executors.newCachedThreadPool(work -> made(name, work));
    }

    /** Tells by its name whether a thread is one. */
    public static boolean isNamed(String name) {
        return name.startsWith(PREFIX);
    }

    private static Thread made(String name, Runnable work) {
        Thread thread = new Thread(work, PREFIX + name);
        thread.setDaemon(true);
        return thread;
    }
}
