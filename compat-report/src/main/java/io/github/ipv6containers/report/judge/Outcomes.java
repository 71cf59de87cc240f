package io.github.ipv6containers.report.judge;

import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.report.model.Outcome;

/** Judges a whole service's findings in one word, with the reason. */
final class Outcomes {

    private Outcomes() {}

    record Judged(Outcome outcome, String reason) {}

    static Judged of(ServiceFindings findings) {
        Ending ending = findings.ending();
        if (ending != null) {
            return new Judged(ending.exitCode() < 0 ? Outcome.NOT_RUN : Outcome.FAIL, words(ending));
        }
        if (findings.ports().isEmpty()) {
            return new Judged(Outcome.NOT_RUN, "no port was probed");
        }
        if (findings.allAnswer()) {
            return new Judged(Outcome.PASS, "");
        }
        boolean imageFails = findings.ports().stream()
                .anyMatch(found -> !found.answers() && found.finding().judgesTheImage());
        return new Judged(imageFails ? Outcome.FAIL : Outcome.UNSUPPORTED, FindingWords.whatFails(findings.ports()));
    }

    /** Says how a container ended, with its last log line. */
    static String words(Ending ending) {
        if (ending.exitCode() < 0) {
            return ending.reason().isEmpty() ? "the container did not run" : ending.reason();
        }
        String memory = ending.outOfMemory() ? " (out of memory)" : "";
        String said = ending.logTail().isEmpty()
                ? "its log is empty"
                : ending.logTail().get(ending.logTail().size() - 1).strip();
        return "exited with " + ending.exitCode() + memory + ": " + said;
    }
}
