package io.github.ipv6containers.proof;

import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import java.util.List;

/**
 * Makes a fact of each question that nobody asked, so that it is found not provable and not left out.
 *
 * <p>That is so where this machine has no way over a family and the container beside the service could not look either.
 */
final class NotDialed {

    private NotDialed() {}

    static List<Fact> among(List<ProbeTarget> targets, List<Fact> facts) {
        return targets.stream()
                .filter(target -> facts.stream().noneMatch(fact -> isAbout(fact, target)))
                .map(target -> new Fact(target, Stage.UNREACHABLE, 0, "not dialed: no way from this machine", ""))
                .toList();
    }

    private static boolean isAbout(Fact fact, ProbeTarget target) {
        return fact.family() == target.family() && fact.port() == target.port().number();
    }
}
