package io.github.ipv6containers.probe;

import io.github.ipv6containers.IPFamily;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/**
 * Remembers by which ways this machine reaches the containers of an engine.
 *
 * <p>It is found by dialing listeners that are known to answer, never taken from a version: a userland proxy that is off,
 * a remote engine and a host without IPv6 are in no field of the engine. Until that is known every way counts as open. A
 * closed way is not dialed: nothing is waited for that cannot answer, and what this machine has at an address that another
 * machine's engine has given out as well is not taken for the container.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Reach {

    private final Set<Way> closed = ConcurrentHashMap.newKeySet();
    private final Set<IPFamily> told = ConcurrentHashMap.newKeySet();

    private record Way(Vantage vantage, IPFamily family) {}

    /** Knows nothing yet. */
    public Reach() {}

    /** Tells whether something may be reached from this vantage over this family. */
    public boolean isOpen(Vantage vantage, IPFamily family) {
        return !closed.contains(new Way(vantage, family));
    }

    /**
     * Learns from all facts of listeners some of which answer over each family: a way by which none answers is closed.
     *
     * <p>The published ports are only blamed where the listeners are known to be there by another way.
     */
    public void learn(Collection<Fact> facts) {
        for (IPFamily family : IPFamily.values()) {
            boolean there = isAnswered(facts, List.of(Vantage.NETWORK, Vantage.PEER), family);
            if (there) {
                learn(facts, Vantage.NETWORK, family);
                learn(facts, Vantage.HOST, family);
            }
        }
    }

    /** Tells whether it was not said before that tests use the containers' own addresses of a family. */
    public boolean isNews(IPFamily family) {
        return told.add(family);
    }

    private void learn(Collection<Fact> facts, Vantage vantage, IPFamily family) {
        Way way = new Way(vantage, family);
        boolean asked = facts.stream().anyMatch(fact -> fact.isFrom(vantage, family));
        if (isAnswered(facts, List.of(vantage), family)) {
            closed.remove(way);
        } else if (asked) {
            closed.add(way);
        }
    }

    private static boolean isAnswered(Collection<Fact> facts, List<Vantage> vantages, IPFamily family) {
        return facts.stream()
                .anyMatch(fact -> fact.answered() && fact.family() == family && vantages.contains(fact.vantage()));
    }
}
