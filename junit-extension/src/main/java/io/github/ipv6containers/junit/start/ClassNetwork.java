package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.VerificationFailedException;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.NoEngineException;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import io.github.ipv6containers.network.Refusals;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The network of a test class and those nested in it, with the planted listeners by which the probe proves itself.
 *
 * <p>It is made when the first container is started, so that wrong use is told before any engine is asked, and a class
 * without containers needs none.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ClassNetwork implements AutoCloseable, Predicate<Set<String>> {

    private final StackMode mode;
    private @Nullable TestNetwork network;
    private @Nullable CompletableFuture<ControlListeners> planted;
    private @Nullable CompletableFuture<List<Control>> read;

    public ClassNetwork(StackMode mode) {
        this.mode = mode;
    }

    public StackMode mode() {
        return mode;
    }

    /**
     * Returns the network, made when asked first; the listeners are planted meanwhile.
     *
     * @throws NoEngineException if there is no engine
     * @throws ModeNotGrantedException if the engine did not grant the mode before
     * @throws NetworkRefusedException if the engine makes no such network
     */
    synchronized TestNetwork open() {
        if (network == null) {
            Refusals.ofThisRun().check(mode);
            TestNetwork made = TestNetwork.create(Engine.connect(), mode);
            network = made;
            planted = CompletableFuture.supplyAsync(() -> ControlListeners.plant(made), ClassNetwork::inThreadOfItsOwn);
            read = planted.thenApply(
                    listeners -> listeners.read(Patience.DEFAULT).controls());
        }
        return network;
    }

    /** Tells whether this network's id is among some; not before it is made. */
    @Override
    public synchronized boolean test(Set<String> networkIds) {
        return network != null && networkIds.contains(network.getId());
    }

    private static void inThreadOfItsOwn(Runnable work) {
        Thread thread = new Thread(work, "ipv6containers-controls");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Returns how the planted listeners were read; they are read once.
     *
     * @throws ModeNotGrantedException if the engine granted other families
     * @throws VerificationFailedException if they could not be planted
     */
    List<Control> controls() {
        CompletableFuture<List<Control>> reading = reading();
        if (reading == null) {
            return List.of();
        }
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ModeNotGrantedException notGranted) {
                throw notGranted;
            }
            VerificationFailedException failed = new VerificationFailedException("Run void: "
                    + StartTrouble.sentence("the container of planted listeners", e) + " Nothing was judged.");
            failed.addSuppressed(e);
            throw failed;
        }
    }

    /**
     * Waits until the planted listeners are read, well or not: only then is it known by which ways this machine reaches the
     * network, and that it is not another one of the same addresses.
     */
    void awaitReading() {
        CompletableFuture<List<Control>> reading = reading();
        if (reading != null) {
            reading.handle((controls, told) -> null).join(); // What went wrong is told by controls().
        }
    }

    private synchronized @Nullable CompletableFuture<List<Control>> reading() {
        return read;
    }

    /** Tells whether an engine that refused this mode does make a network without IPv6, so that the mode is to blame. */
    public boolean isModeToBlame() {
        if (mode == StackMode.IPV4_ONLY) {
            return false;
        }
        try {
            TestNetwork.create(Engine.connect(), StackMode.IPV4_ONLY).close();
            return true;
        } catch (NetworkRefusedException anyNetwork) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (planted != null) {
                planted.exceptionally(neverStarted -> null)
                        .thenAccept(ClassNetwork::close)
                        .join();
            }
        } finally {
            if (network != null) {
                network.close();
            }
        }
    }

    private static void close(@Nullable ControlListeners listeners) {
        if (listeners != null) {
            listeners.close();
        }
    }
}
