package io.github.ipv6containers.junit.start;

import com.github.dockerjava.api.DockerClient;
import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.EngineWatch;
import io.github.ipv6containers.engine.NoEngineException;
import io.github.ipv6containers.family.RunningTests;
import io.github.ipv6containers.junit.leaving.Departures;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import io.github.ipv6containers.network.TestNetwork;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proven networks of a session of tests, and its engine: asked for when the first container is started.
 *
 * <p>A class takes a network that nobody uses and gives it back; classes side by side have one each. One that is given back
 * is lent again only when nothing is on it: a container that is slow to die keeps its network from
 * being used, and the next class gets another one. What will be gone before the next tests run does not count
 * ({@link Departures}). All are removed when the session is over.
 *
 * <p>The pool remembers which modes the engine did not grant, so that it is asked once for each. What an engine can do is
 * found by making a network, starting a container on it and reading back what it was given; its version says less, because
 * older engines take a request that they do not know and ignore it.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NetworkPool implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(NetworkPool.class);
    private static final Executor THREADS = OwnThread.each("networks");

    private final Map<StackMode, ModeNotGrantedException> refused = new EnumMap<>(StackMode.class);
    private final Set<StackMode> asked = EnumSet.noneOf(StackMode.class);
    private final Map<StackMode, CompletableFuture<ProvenNetwork>> ahead = new EnumMap<>(StackMode.class);
    private final List<ProvenNetwork> givenBack = new ArrayList<>();
    private final Departures departures = new Departures();
    private final EngineWatch watch = EngineWatch.of(this::client);
    private @Nullable CompletableFuture<Engine> engine;
    private volatile @Nullable DockerClient client;

    private @Nullable DockerClient client() {
        return client;
    }

    /** Returns what all that is done on the engine is left by when that answers nothing. */
    EngineWatch watch() {
        return watch;
    }

    /** Returns what leaves these networks. */
    Departures departures() {
        return departures;
    }

    /** Begins to connect to the engine, on which nothing is made yet. */
    public synchronized void connectAhead() {
        engine = engineFuture();
    }

    /** Begins to make the first network of a mode, before a class takes it; does nothing for a mode that was asked for. */
    public synchronized void prepare(StackMode mode) {
        if (asked.add(mode)) {
            ahead.put(mode, CompletableFuture.supplyAsync(() -> open(mode), THREADS));
        }
    }

    /**
     * Returns a network that nobody else uses.
     *
     * @throws NoEngineException if there is no engine
     * @throws ModeNotGrantedException if the engine did not grant the mode before
     * @throws NetworkRefusedException if the engine makes no such network
     */
    ProvenNetwork take(StackMode mode) {
        return prepared(mode).map(NetworkPool::joined).or(() -> vacant(mode)).orElseGet(() -> open(mode));
    }

    private synchronized Optional<CompletableFuture<ProvenNetwork>> prepared(StackMode mode) {
        asked.add(mode);
        return Optional.ofNullable(ahead.remove(mode));
    }

    private static <T> T joined(CompletableFuture<T> made) {
        try {
            return made.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private synchronized Optional<ProvenNetwork> vacant(StackMode mode) {
        Optional<ProvenNetwork> found = givenBack.stream()
                .filter(network ->
                        network.network().mode() == mode && network.isVacant(departures.soonGoneFrom(network)))
                .findFirst();
        found.ifPresent(givenBack::remove);
        return found;
    }

    private ProvenNetwork open(StackMode mode) {
        refusal(mode).ifPresent(before -> {
            throw before;
        });
        return ProvenNetwork.openForTests(engine(), mode);
    }

    private synchronized Optional<ModeNotGrantedException> refusal(StackMode mode) {
        return Optional.ofNullable(refused.get(mode));
    }

    private Engine engine() {
        return joined(engineFuture());
    }

    private synchronized CompletableFuture<Engine> engineFuture() {
        if (engine == null || engine.isCompletedExceptionally()) {
            engine = CompletableFuture.supplyAsync(() -> Engine.connect(reached -> client = reached), THREADS);
        }
        return engine;
    }

    /** Remembers that the engine granted other families than the mode has. */
    synchronized void rememberRefusal(StackMode mode, ModeNotGrantedException refusal) {
        refused.putIfAbsent(mode, refusal);
    }

    /** Takes a network back of which every container is stopped, or departs; what was known of these is forgotten. */
    void giveBack(ProvenNetwork network) {
        if (network.isReadRightly()) {
            network.network().serve(new RunningTests());
            synchronized (this) {
                givenBack.add(network);
            }
        } else {
            network.close();
        }
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

    /** Removes all networks, side by side. */
    @Override
    public void close() {
        try {
            watch.clearing(this::removeAll);
        } catch (EngineWatch.EngineSilentException e) {
            LOGGER.warn("The networks of these tests are not removed yet: {}.", e.getMessage());
        }
    }

    private void removeAll() {
        departures.awaitAll();
        all().stream()
                .map(network ->
                        network.thenAcceptAsync(NetworkPool::remove, THREADS).exceptionally(neverMade -> null))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private synchronized List<CompletableFuture<ProvenNetwork>> all() {
        List<CompletableFuture<ProvenNetwork>> all = new ArrayList<>(ahead.values());
        givenBack.forEach(network -> all.add(CompletableFuture.completedFuture(network)));
        ahead.clear();
        givenBack.clear();
        return all;
    }

    /** All tests are over, so what cannot be removed fails none: whoever sweeps up after this process removes it. */
    private static void remove(ProvenNetwork network) {
        try {
            network.close();
        } catch (RuntimeException e) {
            LOGGER.warn(
                    "The network {} is not removed yet, since something is still on it: {}",
                    network.network().getId(),
                    e.toString());
        }
    }
}
