package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.NoEngineException;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import io.github.ipv6containers.network.TestNetwork;
import java.util.EnumMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The proven networks of a session of tests, and its engine: asked for when the first container is started.
 *
 * <p>It remembers which modes the engine did not grant, so that it is asked once for each. What an engine can do is found by
 * making a network, starting a container on it and reading back what it was given; its version says less, because older
 * engines take a request that they do not know and ignore it.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NetworkPool implements AutoCloseable {

    private final Map<StackMode, ModeNotGrantedException> refused = new EnumMap<>(StackMode.class);
    private @Nullable Engine engine;

    /**
     * Returns a network that nobody else uses.
     *
     * @throws NoEngineException if there is no engine
     * @throws ModeNotGrantedException if the engine did not grant the mode before
     * @throws NetworkRefusedException if the engine makes no such network
     */
    ProvenNetwork take(StackMode mode) {
        return ProvenNetwork.open(engineFor(mode), mode);
    }

    private synchronized Engine engineFor(StackMode mode) {
        ModeNotGrantedException before = refused.get(mode);
        if (before != null) {
            throw before;
        }
        return engine();
    }

    private synchronized Engine engine() {
        if (engine == null) {
            engine = Engine.connect();
        }
        return engine;
    }

    /** Remembers that the engine granted other families than the mode has. */
    synchronized void isRefused(StackMode mode, ModeNotGrantedException refusal) {
        refused.putIfAbsent(mode, refusal);
    }

    /** Takes a network back of which every container is stopped. */
    void giveBack(ProvenNetwork network) {
        network.close();
    }

    /** Tells whether an engine that refused a mode does make a network without IPv6, so that the mode is to blame. */
    boolean isToBlame(StackMode mode) {
        if (mode == StackMode.IPV4_ONLY) {
            return false;
        }
        try {
            TestNetwork.create(engine(), StackMode.IPV4_ONLY).close();
            return true;
        } catch (NetworkRefusedException anyNetwork) {
            return false;
        }
    }

    @Override
    public void close() {
        // Every network was given back before.
    }
}
