package io.github.ipv6containers.control;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.PlantedListener;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Moment;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.SocketProbe;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.proof.RunningService;
import io.github.ipv6containers.proof.Targets;
import io.github.ipv6containers.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads planted listeners once: from this machine, and from beside them for a family by which it has no way there.
 *
 * <p>Where only published ports are reached, as on Docker Desktop, a connection to a container's own address is never made.
 * So a way that does not answer at first is given little time from then on.
 */
final class ListenerReader {

    /** A mute listener need not be waited for long: answering late is the one thing that it can do wrong. */
    private static final Duration MUTE = Duration.ofMillis(50);

    /** For one connection by a way of which it is not known that it is open. */
    private static final Duration TRIED = Duration.ofMillis(500);

    /** A bridge of engines before 28 is deaf to IPv6 for up to 2.2 s, so only what leads nowhere for longer is no way. */
    private static final Duration DEAF = Duration.ofSeconds(4);

    /**
     * For an answer as long as a bridge may be deaf. Docker's proxy takes a connection at once, and what it asks a deaf bridge is
     * not answered later either: such a connection is given up soon, and another one is made.
     */
    private static final Duration ASKED_AGAIN = Duration.ofMillis(300);

    private static final Duration HEARS = Duration.ofSeconds(3);

    /** A listener that answers at its own address does so at its published port by then, or nothing leads there. */
    private static final Duration PUBLISHED = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Set<Stage> NOT_UP_YET = EnumSet.of(Stage.REFUSED, Stage.SILENT, Stage.NO_ADDRESS);

    private final Service planted;
    private final RunningService running;
    private final Patience patience;
    /** Since when the network answers over a family. */
    private final Map<IPFamily, Moment> heard = new ConcurrentHashMap<>();

    ListenerReader(Service planted, RunningService running, Patience patience) {
        this.planted = planted;
        this.running = running;
        this.patience = patience;
    }

    /** Returns a fact of each listener over each family of the mode, from each vantage that counts. */
    List<Fact> read() {
        List<ProbeTarget> targets = running.outside().stream()
                .flatMap(vantage -> Targets.of(planted, running, vantage).stream())
                .toList();
        List<ProbeTarget> both = targets.stream()
                .filter(target -> is(target, PlantedListener.BOTH))
                .filter(target -> running.isOpen(target.vantage(), target.family()))
                .toList();
        List<Fact> ways = SocketProbe.dialAll(both, this::awaited);
        List<Fact> seen = new ArrayList<>(SocketProbe.dialAll(
                targets, target -> running.dial(target, isOpen(ways, target) ? patience(target) : tried(target))));
        running.mode().families().stream()
                .filter(family -> !isAnswered(seen, family))
                .findFirst()
                .ifPresent(noWay -> seen.addAll(byPeer(seen)));
        return seen;
    }

    /** Dials until the listener answers, or the way is known to lead nowhere. */
    private Fact awaited(ProbeTarget target) {
        Moment begin = Moment.now();
        while (true) {
            boolean mayBeDeaf = target.vantage() == Vantage.HOST && !isHeard(target, begin);
            Fact fact = running.dial(target, mayBeDeaf ? tried(target).withAnswer(ASKED_AGAIN) : tried(target));
            if (fact.isFrom(Vantage.NETWORK, target.family()) && fact.answered()) {
                heard.putIfAbsent(target.family(), Moment.now());
            }
            if (fact.answered() || target.endpoint() == null || isNoWay(fact, begin)) {
                return fact;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Tells whether the network is not deaf any more, by what was seen of it or by the time. */
    private boolean isHeard(ProbeTarget target, Moment begin) {
        return heard.containsKey(target.family()) || Moment.now().isAfter(begin.plus(HEARS));
    }

    private boolean isNoWay(Fact fact, Moment begin) {
        Moment now = Moment.now();
        if (fact.vantage() != Vantage.HOST) {
            return now.isAfter(begin.plus(NOT_UP_YET.contains(fact.stage()) ? patience.settle() : DEAF));
        }
        @Nullable Moment since = heard.get(fact.family());
        return now.isAfter(begin.plus(DEAF)) || (since != null && now.isAfter(since.plus(PUBLISHED)));
    }

    /** Returns what a container beside the listeners sees of the families by which this machine sees none answer. */
    private List<Fact> byPeer(List<Fact> seen) {
        return running.beside(Targets.of(planted, running, Vantage.PEER), this::patience).stream()
                .filter(fact -> !isAnswered(seen, fact.family()))
                .toList();
    }

    private static boolean isAnswered(List<Fact> seen, IPFamily family) {
        return seen.stream().anyMatch(fact -> fact.answered() && fact.isFrom(Vantage.NETWORK, family));
    }

    private static boolean isOpen(List<Fact> ways, ProbeTarget target) {
        return ways.stream().anyMatch(fact -> fact.answered() && fact.isFrom(target.vantage(), target.family()));
    }

    private Patience patience(ProbeTarget target) {
        return is(target, PlantedListener.MUTE) ? patience.withAnswer(MUTE) : patience;
    }

    private Patience tried(ProbeTarget target) {
        Patience full = patience(target);
        return new Patience(TRIED, full.answer(), full.settle(), full.startUp());
    }

    private static boolean is(ProbeTarget target, PlantedListener listener) {
        return target.port().name().equals(listener.id());
    }
}
