package io.github.ipv6containers.proof;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.BothFamilies;
import io.github.ipv6containers.finding.FindingRules;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Proves a started service: dials it, explains what fails, and judges the facts. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Verification {

    /** Says when the look from inside is worth its cost, the start of a container. */
    public enum Inside {
        /** Only to explain a failure. */
        ON_FAILURE,
        /** Always, for a report; also while it waits, so that a port on loopback only is known before the start-up time. */
        ALWAYS
    }

    private Verification() {}

    /** Waits until every port answers over every family of the mode or waiting is of no use, and tells what was found. */
    public static ServiceFindings of(RunningService service, Subject subject, Patience patience, Inside inside) {
        Proof.Seen seen = Proof.of(service, patience, inside == Inside.ALWAYS);
        boolean look = seen.ending().isEmpty()
                && (inside == Inside.ALWAYS || !seen.facts().stream().allMatch(Fact::answered));
        InsideReport report = look ? InsideLook.at(service, patience) : InsideReport.NONE;
        List<Fact> facts = new ArrayList<>(seen.facts());
        facts.addAll(report.facts());
        if (seen.ending().isEmpty()) {
            facts.addAll(Peers.facts(service, seen.facts(), patience));
            facts.addAll(NotDialed.among(service.targets(Vantage.NETWORK), facts));
        }
        List<Fact> last = AskedAgain.untilAlike(service, facts, patience, seenSoFar -> judge(service, seenSoFar));
        List<PortFinding> findings = judge(service, last);
        Routes.learn(service, findings);
        return new ServiceFindings(
                subject.name(),
                subject.image().requested(),
                subject.image().standIn().isEmpty()
                        ? "official"
                        : "stand-in: " + subject.image().standIn(),
                service.mode(),
                service.granted().byFamily(),
                findings,
                report.listening(),
                seen.ending().orElse(null),
                subject.mend(),
                subject.why());
    }

    private static List<PortFinding> judge(RunningService service, List<Fact> facts) {
        List<PortFinding> findings = new ArrayList<>();
        for (ServicePort port : service.ports()) {
            for (IPFamily family : service.mode().families()) {
                List<Fact> own = facts.stream()
                        .filter(f -> f.target().port().number() == port.number()
                                && f.target().family() == family)
                        .toList();
                if (!own.isEmpty()) {
                    findings.add(FindingRules.judge(port, family, own));
                }
            }
        }
        return BothFamilies.compared(findings);
    }
}
