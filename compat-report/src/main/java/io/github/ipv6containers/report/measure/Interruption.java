package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.report.progress.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Keeps a run that is told to stop (Ctrl-C, SIGTERM) from telling or writing anything that is made of its remains.
 *
 * <p>It removes nothing: that is done by Testcontainers at the end of the process, and by the core's watcher after it.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Interruption {

    private Interruption() {}

    /** Returns what the work returns; never returns, nor throws, when the process is told to stop meanwhile. */
    public static <T> T silences(Progress progress, Supplier<T> work) {
        Thread hook = new Thread(() -> sayLast(progress), "ipv6containers-stopped");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } finally {
            unlessStopping(hook);
        }
    }

    /** From now on threads stumble over what is being removed, Testcontainers' own too; nobody needs to read that. */
    private static void sayLast(Progress progress) {
        Thread.setDefaultUncaughtExceptionHandler((thread, stumbled) -> {});
        progress.sayLast("Stopped: what this run made is being removed, and nothing is reported.");
    }

    private static void unlessStopping(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            awaitTheEnd();
        }
    }

    private static void awaitTheEnd() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // The end of the process ends this thread too; there is nothing else to do here.
            }
        }
    }
}
