package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.VerificationFailedException;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.message.VerificationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts all that went wrong with the start into one exception. */
final class FailureText {

    private FailureText() {}

    /**
     * Passes only when everything is proved by probes that are proved themselves.
     *
     * @throws VerificationFailedException if not
     */
    static void check(List<Outcome> outcomes, List<Control> controls) {
        boolean liars = !controls.stream().allMatch(Control::ok);
        if (!liars && outcomes.stream().allMatch(Outcome::isGood)) {
            return;
        }
        VerificationFailedException failed = new VerificationFailedException(text(outcomes, controls, liars));
        outcomes.stream().map(Outcome::error).filter(Objects::nonNull).forEach(failed::addSuppressed);
        throw failed;
    }

    private static String text(List<Outcome> outcomes, List<Control> controls, boolean liars) {
        List<ServiceFindings> found = outcomes.stream()
                .flatMap(outcome -> outcome.foundPorts().stream())
                .toList();
        List<String> parts = new ArrayList<>();
        if (liars || !found.stream().allMatch(ServiceFindings::allAnswer)) {
            parts.add(VerificationText.of(found, controls).stripTrailing());
        }
        if (!liars) {
            outcomes.stream().map(Outcome::trouble).filter(t -> !t.isEmpty()).forEach(parts::add);
        }
        return String.join("\n\n", parts);
    }
}
