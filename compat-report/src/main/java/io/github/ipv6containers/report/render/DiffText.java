package io.github.ipv6containers.report.render;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.report.model.DiffEntry;
import io.github.ipv6containers.report.model.DiffEntry.ChangeEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions;

/** Lists what differs from an earlier report, with what may have caused it. */
final class DiffText {

    private DiffText() {}

    /** Returns the list; empty when there was nothing to compare with. */
    static String of(Report report) {
        DiffEntry diff = report.diff();
        if (diff == null) {
            return "";
        }
        RunConditions baseline = diff.baseline();
        String since = "the baseline (%s, %s, harness %s)"
                .formatted(baseline.started(), baseline.engine().label(), baseline.harness());
        String same = diff.unchanged() + (diff.unchanged() == 1 ? " cell is as it was" : " cells are as they were");
        return diff.changes().isEmpty()
                ? "Nothing differs from " + since + "; " + same + "."
                : diff.changes().stream()
                        .map(change -> words(report, change))
                        .collect(joining("\n", "Changed since " + since + "; " + same + ":\n", ""));
    }

    private static String words(Report report, ChangeEntry change) {
        String start =
                "  %s: %s".formatted(change.change().id().replace('-', ' '), Differences.name(report, change.cell()));
        String because = change.because().isEmpty() ? "" : "\n    " + change.because();
        return start + "\n    " + beforeAndAfter(change) + because;
    }

    private static String beforeAndAfter(ChangeEntry change) {
        if (change.before().isEmpty()) {
            return "is: " + change.after();
        }
        return "was: " + change.before() + (change.after().isEmpty() ? "" : "; is: " + change.after());
    }
}
