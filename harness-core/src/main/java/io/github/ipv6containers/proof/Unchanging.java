package io.github.ipv6containers.proof;

import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Moment;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Remembers since when a target has said without a break what no waiting changes. */
final class Unchanging {

    private static final Set<Stage> NO_WAITING_CHANGES = EnumSet.of(Stage.WRONG_PROTOCOL, Stage.TURNED_AWAY);

    private final ConcurrentMap<ProbeTarget, Moment> since = new ConcurrentHashMap<>();
    private final Duration enough;

    /** However long is waited for the rest, this is told after the usual time. */
    Unchanging(Patience patience) {
        Duration usual = Patience.DEFAULT.settle();
        this.enough = patience.settle().compareTo(usual) < 0 ? patience.settle() : usual;
    }

    /** Notes what a target said last, and when it was asked. */
    void note(Fact fact, Moment asked) {
        ProbeTarget target = fact.target();
        if (target.vantage() == Vantage.NETWORK && NO_WAITING_CHANGES.contains(fact.stage())) {
            since.putIfAbsent(target, asked);
        } else {
            since.remove(target);
        }
    }

    /** Tells whether a port has said so over any family. */
    boolean isAny(int port) {
        return since.keySet().stream().anyMatch(target -> target.port().number() == port);
    }

    /** Tells whether each target that owes an answer is one of a port that has said so for long enough by then. */
    boolean isAllThatIsLeft(List<Fact> unanswered, Moment when) {
        return !unanswered.isEmpty() && unanswered.stream().allMatch(fact -> isSettled(fact.port(), when));
    }

    /** Tells whether a port has said so for long enough. */
    boolean isSettled(int port, Moment now) {
        return since.entrySet().stream()
                .anyMatch(entry -> entry.getKey().port().number() == port
                        && now.isAfter(entry.getValue().plus(enough)));
    }
}
