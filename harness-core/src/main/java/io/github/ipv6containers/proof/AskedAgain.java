package io.github.ipv6containers.proof;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Moment;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.SocketProbe;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks a port again over all its families at once where its answers differ.
 *
 * <p>The first answer to each family may be seconds apart, and a server that is not ready yet says so in one of them. What
 * still differs when the settle time is over differs for good.
 */
final class AskedAgain {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Set<Finding> DIFFERENCES = EnumSet.of(Finding.DIFFERS, Finding.TURNED_AWAY);

    private AskedAgain() {}

    /** Returns the facts, those of differing ports as they were seen last. */
    static List<Fact> untilAlike(
            Service service,
            RunningService running,
            List<Fact> facts,
            Patience patience,
            Function<List<Fact>, List<PortFinding>> judge) {
        Moment deadline = Moment.now().plus(patience.settle());
        List<Fact> latest = facts;
        Set<Integer> differing = differing(judge.apply(latest));
        while (!differing.isEmpty() && Moment.now().isBefore(deadline)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            latest = replaced(latest, dial(service, running, differing, patience));
            differing = differing(judge.apply(latest));
        }
        return latest;
    }

    /** Returns the ports that answer over each family, and not alike. */
    private static Set<Integer> differing(List<PortFinding> findings) {
        return findings.stream()
                .filter(found -> DIFFERENCES.contains(found.finding()))
                .filter(found ->
                        found.facts().stream().anyMatch(fact -> fact.answered() && fact.vantage() == Vantage.NETWORK))
                .map(found -> found.port().number())
                .collect(Collectors.toSet());
    }

    private static List<Fact> dial(Service service, RunningService running, Set<Integer> ports, Patience patience) {
        List<ProbeTarget> targets = Targets.open(running, Targets.of(service, running, Vantage.NETWORK))
                .filter(target -> ports.contains(target.port().number()))
                .toList();
        return SocketProbe.dialAll(targets, target -> running.dial(target, patience));
    }

    private static List<Fact> replaced(List<Fact> facts, List<Fact> newer) {
        List<Fact> all = new ArrayList<>(facts);
        newer.forEach(fact -> all.replaceAll(old -> old.target().equals(fact.target()) ? fact : old));
        return all;
    }
}
