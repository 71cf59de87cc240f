package io.github.ipv6containers.junit.waiting;

import io.github.ipv6containers.container.ReadyWait;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.junit.evidence.LogTail;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.NotProvedException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.containers.wait.strategy.HostPortWaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

/**
 * Stands around a container's own wait, so that it ends when the container does.
 *
 * <p>The proof follows it, before the container's own hooks for one that is ready. The wait for listening ports,
 * Testcontainers' default, is left out: the proof asks for more. That wait is content with the userland proxy, ends after
 * its whole time without a word of what is wrong, and dials {@code localhost} over IPv4 where only IPv6 is published.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OwnWait implements WaitStrategy {

    private final @Nullable WaitStrategy own;
    private final LifeWatch watch;
    private final Function<Duration, Optional<ServiceFindings>> proof;
    private volatile @Nullable ServiceFindings findings;
    private volatile String lastWords = "";
    private volatile boolean isOver;
    private volatile @Nullable FailedWait failedWait;

    /**
     * Holds what is to be told of a container's own wait that never came true, or failed.
     *
     * @param strategy the class of the wait
     * @param took how long it was
     * @param ports what the ports answered at its end, when they could be asked
     * @param lastLine the last line of the log, or empty
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public record FailedWait(String strategy, Duration took, Optional<ServiceFindings> ports, String lastLine) {}

    private OwnWait(@Nullable WaitStrategy own, LifeWatch watch, Function<Duration, Optional<ServiceFindings>> proof) {
        this.own = own;
        this.watch = watch;
        this.proof = proof;
    }

    /**
     * Puts the watch around the container's wait; one of an earlier start is taken off.
     *
     * @param proof waits at most so long until all ports answer, and tells what was found; nothing where there is none
     */
    public static OwnWait watched(
            GenericContainer<?> container, LifeWatch watch, Function<Duration, Optional<ServiceFindings>> proof) {
        WaitStrategy current = current(container);
        OwnWait wait = new OwnWait(current instanceof OwnWait earlier ? earlier.own : current, watch, proof);
        container.setWaitStrategy(wait);
        return wait;
    }

    /**
     * Ends the watch: who starts the container by himself then has it wait as it says itself, and nothing is proved.
     *
     * <p>It stays where it is, as Testcontainers keeps a wait in two places, of which one can only be filled.
     */
    public static void end(GenericContainer<?> container) {
        if (current(container) instanceof OwnWait around) {
            around.isOver = true;
        }
    }

    private static @Nullable WaitStrategy current(GenericContainer<?> container) {
        try {
            // Protected, and there is no public way to read it.
            Method getter = GenericContainer.class.getDeclaredMethod("getWaitStrategy");
            getter.setAccessible(true);
            return (WaitStrategy) getter.invoke(container);
        } catch (ReflectiveOperationException e) {
            throw hidden(e);
        }
    }

    /** Returns what the proof found in the last attempt to start the container; empty when nobody asked this wait. */
    public Optional<ServiceFindings> findings() {
        return Optional.ofNullable(findings);
    }

    /** Returns the time that the proof may take in place of a wait for listening ports or a proof; empty for another wait. */
    private Optional<Duration> leftToTheProof() {
        if (!(own instanceof HostPortWaitStrategy || own instanceof ReadyWait)) {
            return Optional.empty();
        }
        try {
            Field field = AbstractWaitStrategy.class.getDeclaredField("startupTimeout");
            field.setAccessible(true);
            return Optional.of((Duration) field.get(own));
        } catch (ReflectiveOperationException e) {
            throw hidden(e);
        }
    }

    private static IllegalStateException hidden(ReflectiveOperationException e) {
        return new IllegalStateException("This version of Testcontainers hides how a container waits; use 2.0.", e);
    }

    /** Returns what is to be told of the container's own wait, if it ran to its end in vain. */
    public Optional<FailedWait> failedWait() {
        return Optional.ofNullable(failedWait);
    }

    /** Returns the end of the container's log if the last wait failed, after which Testcontainers removes the container. */
    public String lastWords() {
        return lastWords;
    }

    @Override
    public void waitUntilReady(WaitStrategyTarget target) {
        if (isOver) {
            if (own != null) {
                own.waitUntilReady(target);
            }
            return;
        }
        try {
            waitFor(target);
        } catch (RuntimeException e) {
            lastWords = log(target);
            throw e;
        }
    }

    private void waitFor(WaitStrategyTarget target) {
        Optional<Duration> left = leftToTheProof();
        if (left.isEmpty() && own != null) {
            waitFor(own, target);
        }
        // What says itself that it is ready needs no second start-up time. The proof looks whether the container still
        // runs, so it needs no second watch.
        Optional<ServiceFindings> found = watch.lookAfter(() -> proof.apply(left.orElse(Patience.DEFAULT.settle())));
        findings = found.orElse(null);
        if (found.isPresent() && !found.get().allAnswer()) {
            throw NotProvedException.toldLater(found.get());
        }
    }

    private void waitFor(WaitStrategy strategy, WaitStrategyTarget target) {
        long begin = System.nanoTime();
        try {
            watch.during(() -> strategy.waitUntilReady(target));
        } catch (RuntimeException e) {
            if (watch.ended().isEmpty()) {
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                failedWait = new FailedWait(nameOf(strategy), took, portsNow(), LogTail.lastLine(log(target)));
            }
            throw e;
        }
    }

    /** A container that is gone has no log to read, and that must not hide why it was waited for in vain. */
    private static String log(WaitStrategyTarget target) {
        try {
            return LogTail.of(target);
        } catch (RuntimeException gone) {
            return "";
        }
    }

    private static String nameOf(WaitStrategy strategy) {
        String name = strategy.getClass().getSimpleName();
        return name.isEmpty() ? "of a class without a name" : name;
    }

    /** Asks the ports once, while the container still runs; that nothing can be told is no second trouble. */
    private Optional<ServiceFindings> portsNow() {
        try {
            return proof.apply(Duration.ZERO);
        } catch (RuntimeException e) { // docker-java's own
            return Optional.empty();
        }
    }

    @Override
    public WaitStrategy withStartupTimeout(Duration startupTimeout) {
        if (own != null) {
            own.withStartupTimeout(startupTimeout);
        }
        return this;
    }
}
