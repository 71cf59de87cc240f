package io.github.ipv6containers.proof;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.Provenance;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.BothFamilies;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.FindingRules;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.SocketProbe;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apiguardian.api.API;

/** Proves a started service: dials it, explains what fails, and judges the facts. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Verification {

    /** Says when the look from inside is worth its cost, the start of a container. */
    public enum Inside {
        /** Only to explain a failure. */
        ON_FAILURE,
        /** Unless all answers, for a check; also while it waits, so that a port on loopback only is known before the start-up time. */
        UNLESS_ALL_ANSWER,
        /** Always, for a report; also while it waits. */
        ALWAYS
    }

    private static final Duration SHORT_STAY = Duration.ofSeconds(1);

    private Verification() {}

    /**
     * Waits until every port answers over every family of the mode or waiting is of no use, and tells what was found.
     *
     * <p>It writes nothing down; what is to be learned of the findings is their reader's business.
     */
    public static ServiceFindings of(Service service, RunningService running, Patience patience, Inside inside) {
        Seen seen =
                stayed(service, running, patience, Proof.of(service, running, patience, inside != Inside.ON_FAILURE));
        boolean look = seen.ending().isEmpty() && isWorthALook(service, running, seen, inside);
        InsideReport report = look ? inside(service, running, seen, patience) : InsideReport.NONE;
        List<Fact> facts = new ArrayList<>(seen.facts());
        facts.addAll(report.facts());
        if (seen.ending().isEmpty()) {
            facts.addAll(Peers.facts(service, running, seen.facts(), patience));
            facts.addAll(NotDialed.among(Targets.of(service, running, Vantage.NETWORK), facts));
        }
        List<Fact> last = AskedAgain.untilAlike(
                service, running, facts, patience, seenSoFar -> judge(service, running.mode(), seenSoFar));
        ServiceFindings found = new ServiceFindings(
                service.name(),
                service.image(),
                running.provenance(),
                running.mode(),
                running.granted(),
                judge(service, running.mode(), last),
                report.listening(),
                seen.ending().orElse(null),
                service.mend(),
                service.why());
        return found.allAnswer() && inside == Inside.ON_FAILURE ? found : found.withAsides(asides(found, running));
    }

    private static boolean isWorthALook(Service service, RunningService running, Seen seen, Inside inside) {
        return switch (inside) {
            case ON_FAILURE -> !seen.facts().stream().allMatch(Fact::answered);
            case UNLESS_ALL_ANSWER -> !allAnswer(service, running, seen);
            case ALWAYS -> true;
        };
    }

    /** What no way leads to has not answered. */
    private static boolean allAnswer(Service service, RunningService running, Seen seen) {
        List<PortFinding> found = judge(service, running.mode(), seen.facts());
        return seen.facts().stream().allMatch(Fact::answered)
                && found.size()
                        == service.ports().size() * running.mode().families().size()
                && found.stream().allMatch(PortFinding::answers);
    }

    /** One that is known to speak another protocol alone is not waited for inside. */
    private static InsideReport inside(Service service, RunningService running, Seen seen, Patience patience) {
        List<Fact> deciding =
                seen.facts().stream().filter(Verification::isFromNetwork).toList();
        boolean foreign =
                !deciding.isEmpty() && deciding.stream().allMatch(fact -> fact.stage() == Stage.WRONG_PROTOCOL);
        return seen.inside()
                .filter(taken -> foreign && !taken.equals(InsideReport.NONE))
                .orElseGet(() -> running.inside(
                        Targets.of(service, running, Vantage.LOOPBACK), foreign ? patience.brief() : patience));
    }

    /** A service that listens nowhere says why in its log, if anywhere. */
    private static List<String> asides(ServiceFindings found, RunningService running) {
        List<String> asides = new ArrayList<>(running.asides());
        boolean nobody = found.ending() == null
                && found.ports().stream().map(PortFinding::port).anyMatch(found::nobodyListens);
        List<String> log = nobody ? running.logTail() : List.of();
        if (!log.isEmpty()) {
            asides.add("The last line of its log is \"" + log.get(log.size() - 1) + "\".");
        }
        return asides;
    }

    /**
     * Looks a second time at what has answered from the network, where only the server itself can answer: a published port
     * that is silent is no reason to look once. Where a family has not answered the settle time has passed already, and the
     * look is short.
     */
    private static Seen stayed(Service service, RunningService running, Patience patience, Seen seen) {
        boolean answered = seen.facts().stream().anyMatch(Fact::answered);
        if (seen.ending().isPresent() || !answered || patience.stay().isZero()) {
            return seen;
        }
        boolean waited = seen.facts().stream().anyMatch(fact -> isFromNetwork(fact) && !fact.answered());
        Patience rest = waited && patience.stay().compareTo(SHORT_STAY) > 0 ? patience.withStay(SHORT_STAY) : patience;
        running.answered();
        return SecondLook.after(service, running, seen.facts(), rest);
    }

    private static boolean isFromNetwork(Fact fact) {
        return fact.vantage() == Vantage.NETWORK;
    }

    /**
     * Tells of a service that ended before anything could be asked of it. It has no addresses any more, so none are told:
     * the engine is not to blame for that.
     */
    public static ServiceFindings ofEnded(Service service, RunningService running, Ending ending) {
        return new ServiceFindings(
                service.name(),
                service.image(),
                running.provenance(),
                running.mode(),
                Map.of(),
                List.of(),
                List.of(),
                ending,
                service.mend(),
                service.why());
    }

    /**
     * Proves a service that this JVM itself serves, by one dial of each port over each family from the host.
     *
     * @param endpoint where it is reached over a family
     */
    public static ServiceFindings ofEmbedded(
            Service service, StackMode mode, Function<IPFamily, Endpoint> endpoint, Patience patience) {
        List<PortFinding> findings = new ArrayList<>();
        for (ServicePort port : service.ports()) {
            for (IPFamily family : mode.families()) {
                ProbeTarget target = new ProbeTarget(port, family, Vantage.HOST, endpoint.apply(family));
                findings.add(FindingRules.judgeEmbedded(port, family, List.of(SocketProbe.dial(target, patience))));
            }
        }
        return new ServiceFindings(
                service.name(),
                service.image(),
                Provenance.EMBEDDED.id(),
                mode,
                Map.of(),
                findings,
                List.of(),
                null,
                service.mend(),
                service.why());
    }

    private static List<PortFinding> judge(Service service, StackMode mode, List<Fact> facts) {
        List<PortFinding> findings = new ArrayList<>();
        for (ServicePort port : service.ports()) {
            for (IPFamily family : mode.families()) {
                List<Fact> own = facts.stream()
                        .filter(f -> f.port() == port.number() && f.family() == family)
                        .toList();
                if (!own.isEmpty()) {
                    findings.add(FindingRules.judge(port, family, own));
                }
            }
        }
        return BothFamilies.compared(findings);
    }
}
