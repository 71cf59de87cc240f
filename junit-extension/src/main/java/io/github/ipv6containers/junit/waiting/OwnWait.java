package io.github.ipv6containers.junit.waiting;

import io.github.ipv6containers.junit.evidence.LogTail;
import io.github.ipv6containers.proof.ReadyWait;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
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
 * <p>The wait for listening ports, Testcontainers' default, is left out: the proof that follows asks for more. That wait
 * is content with the userland proxy, ends after its whole time without a word of what is wrong, and dials
 * {@code localhost} over IPv4 where only IPv6 is published.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OwnWait implements WaitStrategy {

    private final @Nullable WaitStrategy own;
    private final LifeWatch watch;
    private final Runnable beforeProof;
    private volatile String lastWords = "";

    private OwnWait(@Nullable WaitStrategy own, LifeWatch watch, Runnable beforeProof) {
        this.own = own;
        this.watch = watch;
        this.beforeProof = beforeProof;
    }

    /**
     * Puts the watch around the container's wait; one of an earlier start is taken off.
     *
     * @param beforeProof what has to be done before a wait that proves the ports may dial them
     */
    public static OwnWait watched(GenericContainer<?> container, LifeWatch watch, Runnable beforeProof) {
        try {
            // Protected, and there is no public way to read it.
            Method getter = GenericContainer.class.getDeclaredMethod("getWaitStrategy");
            getter.setAccessible(true);
            WaitStrategy current = (WaitStrategy) getter.invoke(container);
            OwnWait wait = new OwnWait(current instanceof OwnWait earlier ? earlier.own : current, watch, beforeProof);
            container.setWaitStrategy(wait);
            return wait;
        } catch (ReflectiveOperationException e) {
            throw hidden(e);
        }
    }

    /** Returns the time that the proof may take in place of the wait for listening ports; empty for another wait. */
    public Optional<Duration> leftToTheProof() {
        if (!(own instanceof HostPortWaitStrategy)) {
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

    /** Returns the end of the container's log if the last wait failed, after which Testcontainers removes the container. */
    public String lastWords() {
        return lastWords;
    }

    @Override
    public void waitUntilReady(WaitStrategyTarget target) {
        try {
            waitFor(target);
        } catch (RuntimeException e) {
            lastWords = LogTail.of(target.getLogs());
            throw e;
        }
    }

    private void waitFor(WaitStrategyTarget target) {
        if (own instanceof ReadyWait) {
            beforeProof.run();
            // It looks by itself whether the container still runs, so it needs no second watch.
            watch.lookAfter(() -> own.waitUntilReady(target));
        } else if (own != null && !(own instanceof HostPortWaitStrategy)) {
            watch.during(() -> own.waitUntilReady(target));
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
