package io.github.ipv6containers.report.render;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.CellId;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.RunEntry.FindingEntry;
import java.util.List;
import java.util.stream.Stream;

/** Lists what is not as the recipe expects, a line each. */
final class Differences {

    private Differences() {}

    static String of(Report report) {
        List<String> lines = report.cells()
                .filter(cell -> cell.run().agreement() == Agreement.CHANGED)
                .flatMap(cell -> lines(report, cell))
                .toList();
        return lines.isEmpty() ? "" : lines.stream().collect(joining("\n", "Not as the recipe expects:\n", ""));
    }

    private static Stream<String> lines(Report report, ReportCell cell) {
        RunEntry run = cell.run();
        String start = "  " + name(report, cell.id()) + ": ";
        if (run.ending() != null) {
            return Stream.of(start + run.reason());
        }
        return run.findings().stream()
                .filter(found -> found.agreement() == Agreement.CHANGED)
                .map(found -> start + words(found));
    }

    /** Names a cell, with its engine where there are several. */
    static String name(Report report, CellId cell) {
        String engine = report.hasSeveralEngines() ? ", on " + cell.engine() : "";
        return "%s (%s), %s, %s%s".formatted(cell.image(), cell.variant(), cell.mode(), cell.setUp(), engine);
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
