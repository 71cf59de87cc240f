package io.github.ipv6containers.family;

import io.github.ipv6containers.IPFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The family that each running test has, so that {@code getHost()} of its containers follows it.
 *
 * <p>A test's own thread has its family, and so have threads that it starts itself. The threads of a pool live longer than
 * a test and serve others too, so what they inherited is not believed: they follow when all tests that run on the
 * container's network agree, and else get an error in place of a wrong family.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CurrentFamily {

    /** What the JDK's pools call when they make a thread; a test that runs in a pool itself has other frames of these. */
    private static final Set<String> MAKERS = Set.of(
            "java.util.concurrent.ThreadPoolExecutor.addWorker", "java.util.concurrent.ForkJoinPool.createWorker");

    private static final ThreadLocal<@Nullable Held> HELD = new InheritableThreadLocal<>() {
        @Override
        protected @Nullable Held childValue(@Nullable Held parent) {
            return parent == null ? null : new Held(parent.scope(), parent.certain() && !isStartedByPool());
        }
    };

    /**
     * Holds what a thread has.
     *
     * @param certain whether the thread surely belongs to the test
     */
    record Held(FamilyScope scope, boolean certain) {}

    private CurrentFamily() {}

    /** Runs in the thread that starts the new one, so the pool that makes a worker is on this very stack. */
    private static boolean isStartedByPool() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.anyMatch(frame -> MAKERS.contains(frame.getClassName() + "." + frame.getMethodName())));
    }

    /** Begins a test, or a life-cycle method, on this thread; closing the scope ends it. */
    public static FamilyScope begin(FamilyScope scope) {
        scope.begins(HELD.get());
        HELD.set(new Held(scope, true));
        return scope;
    }

    static void end(FamilyScope scope, @Nullable Held before) {
        Held held = HELD.get();
        if (held != null && held.scope() == scope) {
            HELD.set(before);
        }
    }

    /** Returns the family of this thread's test; empty when it has none or is not known to belong to one. */
    public static Optional<IPFamily> get() {
        Held held = HELD.get();
        return held == null || !held.certain() ? Optional.empty() : held.scope().family();
    }

    /**
     * Returns the family by which a service is to be reached from this thread.
     *
     * @param tests those that run on the service's network
     * @throws IllegalStateException if these are over different families, and this thread may be any one's
     */
    public static Optional<IPFamily> of(String service, RunningTests tests) {
        Held held = HELD.get();
        if (held != null && held.certain() && held.scope().isOpen()) {
            return held.scope().family();
        }
        List<Optional<IPFamily>> families = tests.families();
        if (families.size() > 1) {
            throw new IllegalStateException("The host of " + service + " was asked for on thread \""
                    + Thread.currentThread().getName() + "\", which may belong to any of the tests that run at the same"
                    + " time over different families; ask on the test's own thread, or use endpoint(port, family).");
        }
        return families.isEmpty() ? Optional.empty() : families.get(0);
    }

    /** Lets a task of a pool have what this thread has. */
    public static Runnable carriedBy(Runnable task) {
        Held mine = HELD.get();
        return () -> {
            Held before = HELD.get();
            HELD.set(mine);
            try {
                task.run();
            } finally {
                HELD.set(before);
            }
        };
    }
}
