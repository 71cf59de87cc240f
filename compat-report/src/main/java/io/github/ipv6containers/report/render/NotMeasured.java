package io.github.ipv6containers.report.render;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Lists what was not measured, and why; equal reasons share a line. */
final class NotMeasured {

    private NotMeasured() {}

    static String of(Report report) {
        Map<String, Cells> byReason = new LinkedHashMap<>();
        report.cells().filter(cell -> !cell.run().outcome().isMeasured()).forEach(cell -> byReason.computeIfAbsent(
                        reason(report, cell), reason -> new Cells())
                .add(cell.subject(), cell.run()));
        return byReason.isEmpty()
                ? ""
                : byReason.entrySet().stream()
                        .map(entry -> entry.getValue().words(entry.getKey()))
                        .collect(joining("\n", "Not measured:\n", ""));
    }

    private static String reason(Report report, ReportCell cell) {
        String engine = report.engines().size() == 1 ? "" : "on " + cell.id().engine() + ", ";
        return engine + cell.run().outcome().id() + ": " + cell.run().reason();
    }

    private static final class Cells {

        private final Set<String> images = new LinkedHashSet<>();
        private final Set<String> modes = new LinkedHashSet<>();
        private int count;

        void add(SubjectEntry subject, RunEntry run) {
            images.add(subject.requested());
            modes.add(run.mode().id());
            count++;
        }

        String words(String reason) {
            return "  %d %s, %s, %s\n    %s"
                    .formatted(
                            count,
                            count == 1 ? "cell" : "cells",
                            String.join(" ", images),
                            String.join(" ", modes),
                            reason);
        }
    }
}
