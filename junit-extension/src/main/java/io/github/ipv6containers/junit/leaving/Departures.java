package io.github.ipv6containers.junit.leaving;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The containers of a session whose tests are over, and which are stopped while those of the next tests start: an engine has
 * more to do for the end of a container than for its start.
 *
 * <p>Only such as nothing leads to ({@link Anonymity}). They are gone before the next tests on their network run, and their
 * objects are {@link AtRest at rest} from the beginning.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Departures {

    private static final Logger LOGGER = LoggerFactory.getLogger(Departures.class);

    /** What takes longer keeps its network to itself. */
    private static final Duration USUAL = Duration.ofSeconds(2);

    private final List<Departure> all = new CopyOnWriteArrayList<>();

    /** Begins with none. */
    public Departures() {}

    private record Departure(String id, TestNetwork network, Moment begun, CompletableFuture<Void> done) {}

    /**
     * Begins to remove a container that runs. What goes wrong is told in the log: its tests are over.
     *
     * @param name what people call it
     * @param removal does it, and returns when it is gone
     */
    public void begin(String name, String id, TestNetwork network, Runnable removal) {
        all.removeIf(before -> before.done().isDone());
        all.add(new Departure(
                id,
                network,
                Moment.now(),
                CompletableFuture.runAsync(() -> remove(name, removal), OwnThread.each("stop"))));
    }

    private static void remove(String name, Runnable removal) {
        try {
            removal.run();
        } catch (RuntimeException e) {
            LOGGER.warn("The container of {} is not removed yet: {}", name, e.toString());
        }
    }

    /** Returns the containers of a network that will be gone in a moment. */
    public Set<String> soonGoneFrom(ProvenNetwork network) {
        return those(departure -> departure.network() == network.network()
                        && Moment.now().isBefore(departure.begun().plus(USUAL)))
                .map(Departure::id)
                .collect(toUnmodifiableSet());
    }

    /** Waits until all that leave a network are gone. */
    public void awaitFrom(ProvenNetwork network) {
        await(departure -> departure.network() == network.network());
    }

    /** Waits until all are gone. */
    public void awaitAll() {
        await(any -> true);
    }

    private void await(Predicate<Departure> which) {
        those(which).map(Departure::done).forEach(CompletableFuture::join);
    }

    private Stream<Departure> those(Predicate<Departure> which) {
        return all.stream().filter(departure -> !departure.done().isDone()).filter(which);
    }
}
