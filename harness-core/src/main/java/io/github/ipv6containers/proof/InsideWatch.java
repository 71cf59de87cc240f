package io.github.ipv6containers.proof;

import static java.util.stream.Collectors.toSet;

import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Moment;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.service.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Looks from inside, now and then and briefly while a proof waits, for ports that are up there. */
final class InsideWatch {

    /** How much longer than the settle time a port on loopback alone is waited for. */
    private static final Duration PREPARING = Duration.ofSeconds(20);

    private final Service service;
    private final RunningService running;
    private final Patience patience;
    private final boolean loopbackCounts;
    private final Set<Integer> preparing = new HashSet<>();

    /** Takes whether a port on loopback alone counts after a while, as it does for a report. */
    InsideWatch(Service service, RunningService running, Patience patience, boolean loopbackCounts) {
        this.service = service;
        this.running = running;
        this.patience = patience.brief();
        this.loopbackCounts = loopbackCounts;
    }

    /** Returns from when on each of the given ports that is up inside is given the settle time. */
    Map<Integer, Moment> look(Set<Integer> unanswered) {
        InsideReport report = running.inside(Targets.onLoopback(service, running), patience);
        Map<Integer, Moment> up = new HashMap<>();
        Moment now = Moment.now();
        UpInside.of(report, unanswered).forEach(port -> up.put(port, now));
        if (loopbackCounts) {
            UpInside.answering(report, unanswered).stream()
                    .filter(port -> up.putIfAbsent(port, now.plus(PREPARING)) == null)
                    .forEach(preparing::add);
        }
        return up;
    }

    /**
     * Looks once more at the ports that were on loopback alone, and returns those that no longer are: they were there for
     * preparing only.
     *
     * @param answered the ports that have answered meanwhile
     */
    Set<Integer> gone(Set<Integer> answered) {
        preparing.removeAll(answered);
        if (preparing.isEmpty()) {
            return Set.of();
        }
        InsideReport report = running.inside(Targets.onLoopback(service, running), patience);
        Set<Integer> there = UpInside.answering(report, preparing);
        Set<Integer> gone =
                preparing.stream().filter(port -> !there.contains(port)).collect(toSet());
        preparing.removeAll(gone);
        return gone;
    }
}
