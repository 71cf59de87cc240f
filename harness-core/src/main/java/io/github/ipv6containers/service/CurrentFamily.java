package io.github.ipv6containers.service;

import io.github.ipv6containers.IPFamily;
import java.util.Optional;
import org.apiguardian.api.API;

/** The family that the current test runs over, so that {@code getHost()} of every container follows it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CurrentFamily {

    // Inherited, because tests start threads of their own; one value a thread, because tests run in parallel.
    private static final ThreadLocal<Optional<IPFamily>> CURRENT = new InheritableThreadLocal<>() {
        @Override
        protected Optional<IPFamily> initialValue() {
            return Optional.empty();
        }
    };

    private CurrentFamily() {}

    /** Returns the family of the current test; empty when it is not run per family. */
    public static Optional<IPFamily> get() {
        return CURRENT.get();
    }

    /** Sets the family for this thread and those that it starts. */
    public static void set(IPFamily family) {
        CURRENT.set(Optional.of(family));
    }

    /** Forgets the family. */
    public static void clear() {
        CURRENT.remove();
    }
}
