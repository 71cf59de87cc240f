package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.VerificationFailedException;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.message.VerificationText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts all that went wrong with the start into one exception. */
final class FailureText {

    private static final Set<Finding> NOT_HERE = EnumSet.of(Finding.NOT_PROVABLE, Finding.NOT_PUBLISHED);

    private FailureText() {}

    /**
     * Passes only when everything is proved by probes that are proved themselves.
     *
     * @throws VerificationFailedException if not
     * @throws NotProvableHereException if that is this machine's fault alone, and no image's
     */
    static void check(List<Outcome> outcomes, List<Control> controls) {
        boolean controlsFailed = !controls.stream().allMatch(Control::ok);
        if (!controlsFailed && outcomes.stream().allMatch(Outcome::isGood)) {
            return;
        }
        String text = text(outcomes, controls, controlsFailed);
        if (!controlsFailed && outcomes.stream().allMatch(FailureText::isGoodOrNotProvableHere)) {
            throw new NotProvableHereException(text);
        }
        VerificationFailedException failed = new VerificationFailedException(text);
        outcomes.stream().map(Outcome::error).filter(Objects::nonNull).forEach(failed::addSuppressed);
        throw failed;
    }

    private static boolean isGoodOrNotProvableHere(Outcome outcome) {
        return outcome.isGood()
                || (!outcome.findings().isEmpty()
                        && outcome.findings().stream().allMatch(FailureText::isGoodOrNotProvableHere));
    }

    private static boolean isGoodOrNotProvableHere(ServiceFindings found) {
        return found.ending() == null
                && !found.ports().isEmpty()
                && found.ports().stream().allMatch(port -> port.answers() || NOT_HERE.contains(port.finding()));
    }

    /** What is closed over both families has nothing to do with them, and may be meant. */
    private static Stream<String> closed(Outcome outcome) {
        Optional<ServiceFindings> found = outcome.foundPorts()
                .filter(all -> all.ending() == null && all.ports().stream().anyMatch(PortFinding::answers));
        return found.stream()
                .flatMap(all -> all.ports().stream()
                        .map(PortFinding::port)
                        .distinct()
                        .filter(port -> port.handshake().connectionIsProof() && all.nobodyListens(port)))
                .map(port ->
                        ("Nothing listens on port %d of %s at all. Where that is meant, because it opens later or never,"
                                        + " write @Speaks(port = %d, proved = false) on its field.")
                                .formatted(port.number(), outcome.dependency().name(), port.number()));
    }

    private static String text(List<Outcome> outcomes, List<Control> controls, boolean controlsFailed) {
        List<ServiceFindings> found = outcomes.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .toList();
        List<String> parts = new ArrayList<>();
        if (controlsFailed || !found.stream().allMatch(ServiceFindings::allAnswer)) {
            parts.add(VerificationText.of(found, controls).stripTrailing());
        }
        if (!controlsFailed) {
            outcomes.stream().flatMap(FailureText::closed).forEach(parts::add);
            outcomes.stream().map(Outcome::trouble).filter(t -> !t.isEmpty()).forEach(parts::add);
        }
        return String.join("\n\n", parts);
    }
}
