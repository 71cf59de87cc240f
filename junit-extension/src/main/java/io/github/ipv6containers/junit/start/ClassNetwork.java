package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.VerificationFailedException;
import io.github.ipv6containers.container.HostOfMode;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.EngineWatch;
import io.github.ipv6containers.engine.NoEngineException;
import io.github.ipv6containers.family.RunningTests;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.junit.leaving.Departures;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import io.github.ipv6containers.probe.Vantage;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The network of a test class and those nested in it.
 *
 * <p>It is taken from the pool when the first container is started, so that wrong use is told before any engine is asked,
 * and a class without containers needs none.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ClassNetwork implements AutoCloseable {

    private final NetworkPool pool;
    private final StackMode mode;
    private final boolean recipes;
    private final RunningTests tests = new RunningTests();
    private @Nullable ProvenNetwork network;

    /**
     * Makes one that is not open yet.
     *
     * @param recipes whether containers of an image in the catalogue that are of no class of ours get its recipe
     */
    public ClassNetwork(NetworkPool pool, StackMode mode, boolean recipes) {
        this.pool = pool;
        this.mode = mode;
        this.recipes = recipes;
    }

    /** Tells whether containers that are of no class of ours get the recipe of their image. */
    boolean givesRecipes() {
        return recipes;
    }

    public StackMode mode() {
        return mode;
    }

    /** Returns what all that is done on the engine is left by when that answers nothing. */
    EngineWatch watch() {
        return pool.watch();
    }

    /** Returns what leaves the networks of this session. */
    Departures departures() {
        return pool.departures();
    }

    /** Tells whether published ports are reached over a family, as far as is known; no where nothing was started yet. */
    public synchronized boolean isPublishedOver(IPFamily family) {
        return network != null && network.network().engine().reach().isOpen(Vantage.HOST, family);
    }

    /** Waits until what was on it before is gone; does nothing while it is not taken. */
    synchronized void awaitDepartures() {
        if (network != null) {
            departures().awaitFrom(network);
        }
    }

    /** Returns the tests that run on it. */
    public RunningTests tests() {
        return tests;
    }

    /**
     * Returns the network, taken when asked first.
     *
     * @throws NoEngineException if there is no engine
     * @throws ModeNotGrantedException if the engine did not grant the mode before
     * @throws NetworkRefusedException if the engine makes no such network
     */
    synchronized ProvenNetwork open() {
        if (network == null) {
            network = pool.take(mode);
            network.network().serve(tests);
            HostOfMode.enter(mode);
        }
        return network;
    }

    /**
     * Returns how the planted listeners were read.
     *
     * @throws ModeNotGrantedException if the engine granted other families
     * @throws VerificationFailedException if they could not be planted
     */
    List<Control> controls() {
        try {
            return open().reading().controls();
        } catch (ModeNotGrantedException notGranted) {
            pool.rememberRefusal(mode, notGranted);
            throw notGranted;
        } catch (RuntimeException e) {
            VerificationFailedException failed = new VerificationFailedException("Run void: "
                    + StartTrouble.sentence("the container of planted listeners", e) + " Nothing was judged.");
            failed.addSuppressed(e);
            throw failed;
        }
    }

    /** Tells whether an engine that refused this mode does make a network without IPv6, so that the mode is to blame. */
    public boolean isModeToBlame() {
        return watch().during(() -> pool.isToBlame(mode));
    }

    /** Gives the network back; its containers must be stopped before. */
    @Override
    public synchronized void close() {
        ProvenNetwork open = network;
        if (open != null) {
            HostOfMode.leave(mode);
            network = null;
            watch().clearing(() -> {
                open.hostAccess().leave();
                pool.giveBack(open);
            });
        }
    }
}
