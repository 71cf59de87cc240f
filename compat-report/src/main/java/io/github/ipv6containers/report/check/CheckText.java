package io.github.ipv6containers.report.check;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.engine.EngineWatch;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.message.VerificationText;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.report.judge.Attempt;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a check found. */
final class CheckText {

    private static final Set<Finding> WAITED_FOR = EnumSet.of(Finding.REFUSES, Finding.SILENT, Finding.TIMES_OUT);

    private CheckText() {}

    static String of(CheckRequest request, Attempt attempt, List<Control> controls) {
        ServiceFindings seen = attempt.findings();
        if (seen != null && seen.allAnswer() && controls.stream().allMatch(Control::ok)) {
            return success(seen);
        }
        if (seen == null && controls.stream().allMatch(Control::ok)) {
            return request.image()
                    + (EngineWatch.isToBlame(attempt.reason()) ? " was not judged: " : " was not run: ")
                    + attempt.reason();
        }
        List<ServiceFindings> advised = seen == null ? List.of() : List.of(BindAdvice.added(seen, request.settings()));
        return VerificationText.of(advised, controls) + waited(request.patience(), seen);
    }

    /** Says what was waited for, so that who needs more knows what to ask for. */
    private static String waited(Patience patience, @Nullable ServiceFindings seen) {
        boolean late = seen != null
                && seen.ending() == null
                && seen.ports().stream().anyMatch(found -> WAITED_FOR.contains(found.finding()));
        return late
                ? "\n  waited     %d s for a first answer and %d s more for the rest, at most; --timeout asks for more"
                        .formatted(
                                patience.startUp().toSeconds(),
                                patience.settle().toSeconds())
                : "";
    }

    private static String success(ServiceFindings seen) {
        return Stream.concat(
                        seen.ports().stream().map(CheckText::line),
                        seen.asides().stream().map(aside -> "  also: " + aside))
                .collect(joining(
                        "\n",
                        "%s answers on every port over every family of the %s network.\n"
                                .formatted(seen.image(), seen.mode()),
                        ""));
    }

    private static String line(PortFinding found) {
        String start = "  %d %s over %s: "
                .formatted(found.port().number(), found.port().handshake().label(), found.family());
        return start
                + found.facts().stream()
                        .filter(fact -> fact.vantage() == Vantage.NETWORK)
                        .findFirst()
                        .map(CheckText::words)
                        .orElse(found.finding().id())
                + throughService(found);
    }

    private static String throughService(PortFinding found) {
        return found.from(Vantage.SERVICE)
                .map(fact -> "; through its Service too, at %s and by its name"
                        .formatted(fact.target().endpoint()))
                .orElse("");
    }

    private static String words(Fact fact) {
        String worth = fact.target().port().handshake().connectionIsProof()
                ? "; whether the service answers was not asked"
                : "";
        return "%s at %s (%s ms)%s".formatted(fact.detail(), fact.target().endpoint(), fact.millis(), worth);
    }
}
