package io.github.ipv6containers.finding;

import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Compares what was found of a port over both families, and looks at where an answer sends its client.
 *
 * <p>Each family alone may look right. One that is hung up on, or forbidden what the other may have, is turned away; two that
 * answer with another name, version or status are two services on one port; and an address of the other family to go on
 * with is of no use to a client that has this one only.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class BothFamilies {

    private BothFamilies() {}

    /** Returns the findings in the same order, judged again by what was found over the other family. */
    public static List<PortFinding> compared(List<PortFinding> findings) {
        return findings.stream()
                .map(found -> new PortFinding(
                        found.port(), found.family(), finding(found, other(findings, found)), found.facts()))
                .collect(toList());
    }

    private static Optional<PortFinding> other(List<PortFinding> findings, PortFinding found) {
        return findings.stream()
                .filter(other -> other.port().number() == found.port().number() && other.family() != found.family())
                .findFirst();
    }

    private static Finding finding(PortFinding found, Optional<PortFinding> other) {
        Optional<Fact> fact = deciding(found);
        Optional<Fact> beside = other.filter(PortFinding::answers).flatMap(BothFamilies::deciding);
        if (found.finding() == Finding.SILENT && beside.isPresent()) {
            return fact.filter(Fact::wasHungUp).isPresent() ? Finding.TURNED_AWAY : Finding.SILENT;
        }
        if (!found.answers() || fact.isEmpty()) {
            return found.finding();
        }
        return beside.map(than -> differing(found.port().handshake(), fact.get().detail(), than.detail()))
                .filter(finding -> finding != Finding.ANSWERS)
                .orElseGet(() -> Elsewhere.isSent(fact.get()) ? Finding.SENT_ELSEWHERE : Finding.ANSWERS);
    }

    private static Finding differing(Handshake handshake, String detail, String than) {
        if (handshake.isAlike(detail, than)) {
            return Finding.ANSWERS;
        }
        boolean barred = handshake.barsIfOthersEnter(detail);
        boolean otherBarred = handshake.barsIfOthersEnter(than);
        if (barred == otherBarred) {
            return Finding.DIFFERS;
        }
        return barred ? Finding.TURNED_AWAY : Finding.ANSWERS;
    }

    /** Returns the answer or the hanging up that decided: the peer's, or the one from the network, or this machine's own. */
    private static Optional<Fact> deciding(PortFinding found) {
        return Stream.of(Vantage.PEER, Vantage.NETWORK, Vantage.HOST)
                .flatMap(
                        vantage -> found.facts().stream()
                                .filter(fact -> fact.vantage() == vantage)
                                .reduce((earlier, later) -> later)
                                .stream())
                .filter(fact -> fact.stage() != Stage.UNREACHABLE)
                .findFirst();
    }
}
