package io.github.ipv6containers.proof;

import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Moment;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.service.Service;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says when a container beside a service has to dial it in place of this machine. */
final class Peers {

    private static final Set<Stage> NO_WAY = EnumSet.of(Stage.UNREACHABLE, Stage.TIMED_OUT);

    private Peers() {}

    /** Returns what such a container saw over the families for which this machine has no way; mostly nothing. */
    static List<Fact> facts(Service service, RunningService running, List<Fact> seen, Patience patience) {
        boolean known = running.granted().keySet().stream()
                .anyMatch(family ->
                        running.mode().families().contains(family) && !running.isOpen(Vantage.NETWORK, family));
        boolean maybe =
                seen.stream().anyMatch(fact -> fact.vantage() == Vantage.NETWORK && NO_WAY.contains(fact.stage()));
        if (!known && !maybe) {
            return List.of();
        }
        List<ProbeTarget> targets = Targets.of(service, running, Vantage.PEER);
        List<Fact> byPeer = known
                ? untilAnswered(service, targets, running, patience)
                : running.beside(targets, target -> patience);
        return byPeer.stream()
                .filter(fact -> seen.stream().noneMatch(own -> isOwnAnswer(own, fact)))
                .toList();
    }

    /** Looks again until every port answers, the service ends, or waiting is of no use. */
    private static List<Fact> untilAnswered(
            Service service, List<ProbeTarget> targets, RunningService running, Patience patience) {
        ExpectedRefusals refusals = new ExpectedRefusals(service, running, patience);
        Moment deadline = Moment.now().plus(patience.startUp());
        boolean begun = false;
        while (true) {
            List<Fact> facts = running.beside(targets, target -> patience);
            List<Fact> unanswered =
                    facts.stream().filter(fact -> !fact.answered()).toList();
            if (facts.stream().allMatch(Fact::answered)
                    || Moment.now().isAfter(deadline)
                    || refusals.areFinal(unanswered, unanswered.size() < facts.size())
                    || running.ending().isPresent()) {
                return facts;
            }
            if (!begun && facts.stream().anyMatch(Fact::answered)) {
                begun = true;
                Moment settled = Moment.now().plus(patience.settle());
                deadline = settled.isBefore(deadline) ? settled : deadline;
            }
        }
    }

    /** What this machine has seen itself, it need not be told. */
    private static boolean isOwnAnswer(Fact own, Fact byPeer) {
        return own.isAbout(byPeer.port(), byPeer.family(), Vantage.NETWORK) && !NO_WAY.contains(own.stage());
    }
}
