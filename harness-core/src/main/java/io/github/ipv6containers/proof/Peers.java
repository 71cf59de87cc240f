package io.github.ipv6containers.proof;

import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.Reach;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says when a container beside a service has to dial it in place of this machine. */
final class Peers {

    private static final Set<Stage> NO_WAY = EnumSet.of(Stage.UNREACHABLE, Stage.TIMED_OUT);

    private Peers() {}

    /** Returns what such a container saw over the families for which this machine has no way; mostly nothing. */
    static List<Fact> facts(RunningService service, List<Fact> seen, Patience patience) {
        Reach reach = Reach.ofThisRun();
        boolean known = service.mode().families().stream()
                .anyMatch(family ->
                        service.granted().address(family).isPresent() && !reach.isOpen(Vantage.NETWORK, family));
        boolean maybe = seen.stream()
                .anyMatch(fact -> fact.target().vantage() == Vantage.NETWORK && NO_WAY.contains(fact.stage()));
        if (!known && !maybe) {
            return List.of();
        }
        List<Fact> byPeer =
                known ? PeerLook.untilAnswered(service, patience) : PeerLook.once(service, target -> patience);
        return byPeer.stream()
                .filter(fact -> seen.stream().noneMatch(own -> isOwnAnswer(own, fact)))
                .toList();
    }

    /** What this machine has seen itself, it need not be told. */
    private static boolean isOwnAnswer(Fact own, Fact byPeer) {
        return own.isAbout(byPeer.target().port().number(), byPeer.target().family(), Vantage.NETWORK)
                && !NO_WAY.contains(own.stage());
    }
}
