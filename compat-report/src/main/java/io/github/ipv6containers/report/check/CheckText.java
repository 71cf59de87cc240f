package io.github.ipv6containers.report.check;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.message.VerificationText;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.report.judge.Attempt;
import java.util.List;

/** Says what a check found. */
final class CheckText {

    private CheckText() {}

    static String of(String image, Attempt attempt, List<Control> controls) {
        ServiceFindings seen = attempt.findings();
        if (seen != null && seen.allAnswer() && controls.stream().allMatch(Control::ok)) {
            return success(seen);
        }
        if (seen == null && controls.stream().allMatch(Control::ok)) {
            return image + " was not run: " + attempt.reason();
        }
        return VerificationText.of(seen == null ? List.of() : List.of(seen), controls);
    }

    private static String success(ServiceFindings seen) {
        return seen.ports().stream()
                .map(CheckText::line)
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
                        .filter(fact -> fact.target().vantage() == Vantage.NETWORK)
                        .findFirst()
                        .map(CheckText::words)
                        .orElse(found.finding().id());
    }

    private static String words(Fact fact) {
        String worth = fact.target().port().handshake().connectionIsProof()
                ? "; whether the service answers was not asked"
                : "";
        return "%s at %s (%s ms)%s".formatted(fact.detail(), fact.target().endpoint(), fact.millis(), worth);
    }
}
