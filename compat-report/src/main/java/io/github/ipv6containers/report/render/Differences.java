package io.github.ipv6containers.report.render;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.RunEntry.FindingEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import java.util.List;
import java.util.stream.Stream;

/** Lists what is not as the recipe expects, a line each. */
final class Differences {

    private Differences() {}

    static String of(Report report) {
        List<String> lines = report.systems().stream()
                .flatMap(system -> system.subjects().stream())
                .flatMap(subject -> subject.runs().stream()
                        .filter(run -> run.agreement() == Agreement.CHANGED)
                        .flatMap(run -> lines(subject, run)))
                .toList();
        return lines.isEmpty() ? "" : lines.stream().collect(joining("\n", "Not as the recipe expects:\n", ""));
    }

    private static Stream<String> lines(SubjectEntry subject, RunEntry run) {
        String start = "  %s (%s), %s, %s: ".formatted(subject.requested(), run.variant(), run.mode(), run.setUp());
        if (run.ending() != null) {
            return Stream.of(start + run.reason());
        }
        return run.findings().stream()
                .filter(found -> found.agreement() == Agreement.CHANGED)
                .map(found -> start + words(found));
    }

    private static String words(FindingEntry found) {
        return "port %d over %s %s, expected: %s"
                .formatted(
                        found.port(),
                        found.family(),
                        found.finding().id(),
                        found.expected().id());
    }
}
