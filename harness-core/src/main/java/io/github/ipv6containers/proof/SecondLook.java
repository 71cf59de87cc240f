package io.github.ipv6containers.proof;

import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Moment;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.SocketProbe;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks on for a while at what has answered from the network: whether it runs on, and answers on over each family.
 *
 * <p>Servers end seconds after their first answer because a second socket cannot be bound, and some take a connection only
 * now and then because nobody serves one of their sockets. One that is still starting may answer otherwise in the end, or send
 * its clients elsewhere: the last answer counts.
 */
final class SecondLook {

    private static final int DIALS = 10;
    /** A busy machine may miss one dial; no server that is well misses so many of ten. */
    private static final int TOO_MANY = 3;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final RunningService running;
    private final Patience patience;
    private final List<ProbeTarget> targets;
    private final Map<ProbeTarget, List<Fact>> missed = new HashMap<>();
    private final Map<ProbeTarget, Fact> changed = new HashMap<>();

    private SecondLook(Service service, RunningService running, List<Fact> facts, Patience patience) {
        this.running = running;
        this.patience = patience;
        this.targets = Targets.open(running, Targets.of(service, running, Vantage.NETWORK))
                .filter(target -> target.endpoint() != null && hasAnswered(target, facts))
                .toList();
    }

    /**
     * Returns the same facts, and behind them those of targets that answer no longer, not always, or otherwise; and the
     * ending.
     */
    static Seen after(Service service, RunningService running, List<Fact> facts, Patience patience) {
        return new SecondLook(service, running, facts, patience).look(facts);
    }

    private static boolean hasAnswered(ProbeTarget target, List<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact.answered() && fact.target().equals(target));
    }

    private Seen look(List<Fact> facts) {
        Moment begin = Moment.now();
        Duration step = patience.stay().dividedBy(DIALS);
        int dials = 0;
        while (dials < DIALS && !areAllGone()) {
            dials++;
            Optional<Ending> ending = endingUntil(begin.plus(step.multipliedBy(dials)));
            if (ending.isPresent()) {
                return new Seen(facts, ending);
            }
            SocketProbe.dialAll(targets, target -> running.dial(target, patience))
                    .forEach(fact -> note(fact, facts));
        }
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(changed.values());
        for (Map.Entry<ProbeTarget, List<Fact>> entry : missed.entrySet()) {
            told(entry.getKey(), entry.getValue(), dials).ifPresent(all::add);
        }
        return new Seen(all, missed.isEmpty() ? Optional.empty() : running.ending());
    }

    /** Of no targets none is gone: then it is only looked at whether the service ends. */
    private boolean areAllGone() {
        return !targets.isEmpty() && targets.stream().allMatch(this::isGone);
    }

    /** Tells whether a target has missed so many dials that no more are needed; the others are looked at to the end. */
    private boolean isGone(ProbeTarget target) {
        return missed.getOrDefault(target, List.of()).size() >= TOO_MANY;
    }

    private void note(Fact fact, List<Fact> facts) {
        if (!fact.answered()) {
            missed.computeIfAbsent(fact.target(), t -> new ArrayList<>()).add(fact);
        } else if (facts.stream().noneMatch(fact::saysTheSameAs)) {
            changed.put(fact.target(), fact);
        } else {
            changed.remove(fact.target());
        }
    }

    private Optional<Ending> endingUntil(Moment deadline) {
        Optional<Ending> ending = running.ending();
        while (ending.isEmpty() && Moment.now().isBefore(deadline)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            ending = running.ending();
        }
        return ending;
    }

    /** Says of a target that missed a dial whether it is gone, or answers now and then; nothing when it was one slip. */
    private Optional<Fact> told(ProbeTarget target, List<Fact> misses, int dials) {
        Fact last = misses.get(misses.size() - 1);
        if (misses.size() >= TOO_MANY
                && misses.size() < dials
                && running.dial(target, patience).answered()) {
            return Optional.of(Fact.nowAndThen(last, dials - misses.size(), dials));
        }
        Fact now = running.dial(target, patience);
        return now.answered() ? Optional.empty() : Optional.of(now);
    }
}
