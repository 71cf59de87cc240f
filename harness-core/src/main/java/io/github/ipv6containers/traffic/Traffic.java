package io.github.ipv6containers.traffic;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/**
 * Tells over which family the code under test spoke to services, from the packets that arrived at them.
 *
 * <p>A test of {@code @IPv6Containers} takes it as a parameter; elsewhere {@link #watch} makes one. It sees what goes on
 * from then on: connections from this machine, through published ports, and from other containers. What a container says
 * to itself over loopback is left out, and so are the harness's own probes.
 *
 * <p>A test sees what came since it was given this, in nested classes too. Of tests that run side by side on one container nobody can tell
 * whose traffic it was, and {@link #of} says so.
 *
 * <p>Costs a small container beside each service, about half a second once a class.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Traffic implements AutoCloseable {

    private final IdentityHashMap<GenericContainer<?>, Window> windows = new IdentityHashMap<>();
    private final List<TrafficWatch> owned;
    private final BooleanSupplier alone;

    private record Window(TrafficWatch watch, int begin) {}

    private Traffic(List<TrafficWatch> watches, List<TrafficWatch> owned, BooleanSupplier alone) {
        watches.forEach(watch -> windows.put(watch.container(), new Window(watch, watch.mark())));
        this.owned = owned;
        this.alone = alone;
    }

    /**
     * Watches started containers from now on, until closed.
     *
     * @throws IllegalStateException if one cannot be watched; the message says why
     */
    public static Traffic watch(GenericContainer<?>... containers) {
        List<TrafficWatch> watches = new ArrayList<>();
        try {
            for (GenericContainer<?> container : containers) {
                watches.add(TrafficWatch.over(container));
            }
            return new Traffic(watches, watches, () -> true);
        } catch (RuntimeException e) {
            watches.forEach(TrafficWatch::close);
            throw e;
        }
    }

    /**
     * Looks from now on through watches that somebody else owns.
     *
     * @param alone whether no other test ran meanwhile, whose traffic could be taken for this one's
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public static Traffic through(List<TrafficWatch> watches, BooleanSupplier alone) {
        return new Traffic(watches, List.of(), alone);
    }

    /**
     * Returns assertions on what was seen of a container's traffic until now.
     *
     * @throws IllegalArgumentException if the container is not watched
     * @throws IllegalStateException if another test ran at the same time, or the watch broke off
     */
    public TrafficAssert of(GenericContainer<?> container) {
        Window window = windows.get(container);
        if (window == null) {
            throw new IllegalArgumentException("The traffic of " + TrafficWatch.name(container)
                    + " is not watched; watch it before the code under test runs.");
        }
        Seen seen = window.watch().since(window.begin());
        if (!alone.getAsBoolean()) {
            throw new IllegalStateException("Another test ran at the same time, so it cannot be told whose traffic to "
                    + window.watch().service() + " was seen; put @Execution(ExecutionMode.SAME_THREAD) on the classes"
                    + " that share it.");
        }
        return new TrafficAssert(window.watch().service(), seen);
    }

    /** Returns a sentence for each service that sent a client on to where it gets no further, for a test that failed. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public List<String> deadEnds() {
        return windows.values().stream()
                .flatMap(window -> new TrafficAssert(
                                window.watch().service(), window.watch().since(window.begin()))
                        .deadEnd().stream())
                .toList();
    }

    /** Ends the watching that {@link #watch} began. */
    @Override
    public void close() {
        owned.forEach(TrafficWatch::close);
    }
}
