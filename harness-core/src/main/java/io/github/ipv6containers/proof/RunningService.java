package io.github.ipv6containers.proof;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Moment;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.SocketProbe;
import io.github.ipv6containers.probe.Vantage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * All that a proof may ask of something that runs, wherever that is: a container of an engine, or anything else that has
 * addresses and may end.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public interface RunningService {

    /** Returns the mode that its network was asked for. */
    StackMode mode();

    /** Returns the address that it was granted for each family; one without any is missing. */
    Map<IPFamily, String> granted();

    /** Returns from where it is dialed to be proved; the last ones are what its clients use. */
    default List<Vantage> outside() {
        return List.of(Vantage.NETWORK, Vantage.HOST);
    }

    /** Dials once, from this JVM where it says nothing else; never throws for what the network does. */
    default Fact dial(ProbeTarget target, Patience patience) {
        return SocketProbe.dial(target, patience);
    }

    /** Returns how long is waited between two dials of a port that does not answer, at most. */
    default Duration longestPause() {
        return Duration.ofMillis(50);
    }

    /** Says whose image runs, for example {@code official}. */
    String provenance();

    /** Returns where a port is dialed from a vantage; empty when there is no such address. */
    Optional<Endpoint> endpoint(int port, IPFamily family, Vantage vantage);

    /** Tells whether anything may be reached from a vantage over a family; a closed way is not dialed. */
    boolean isOpen(Vantage vantage, IPFamily family);

    /** Tells how it ended; empty while it runs. */
    Optional<Ending> ending();

    /**
     * Waits as long as it has no address: it is mostly one that is ending, and a busy engine takes addresses away seconds
     * before it calls a container ended.
     *
     * @param longest how long is waited at most
     */
    default Optional<Ending> endingSoon(Duration longest) {
        Optional<Ending> ending = ending();
        Moment deadline = Moment.now().plus(longest);
        while (ending.isEmpty() && granted().isEmpty() && Moment.now().isBefore(deadline)) {
            LockSupport.parkNanos(longestPause().toNanos());
            ending = ending();
        }
        return ending;
    }

    /** Says what else is known of it that concerns one family, each in a sentence; not asked by tests that pass. */
    default List<String> asides() {
        return List.of();
    }

    /** Returns the last lines of its log, oldest first; none where it has no log. */
    default List<String> logTail() {
        return List.of();
    }

    /** Dials from inside its network namespace and reads what is listened on there; none when that cannot be looked at. */
    InsideReport inside(List<ProbeTarget> targets, Patience patience);

    /** Dials from beside it on its network; none when that cannot be looked at. */
    List<Fact> beside(List<ProbeTarget> targets, Function<ProbeTarget, Patience> patience);

    /**
     * Is told, once or more often, that it is up, and that it is only looked at again or given the settle time from now on;
     * most need not know.
     */
    default void answered() {}
}
