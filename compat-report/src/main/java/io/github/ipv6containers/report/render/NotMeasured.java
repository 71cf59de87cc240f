package io.github.ipv6containers.report.render;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.message.Words;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.view.Gap;
import java.util.List;

/** Lists what was not measured, and why; equal reasons share a line. */
final class NotMeasured {

    private NotMeasured() {}

    static String of(Report report) {
        List<Gap> gaps = report.hasSeveralEngines() ? Gap.byEngine(report) : Gap.of(report);
        return gaps.isEmpty()
                ? ""
                : gaps.stream().map(NotMeasured::words).collect(joining("\n", "Not measured:\n", ""));
    }

    private static String words(Gap gap) {
        return "  %s, %s, %s\n    %s%s: %s"
                .formatted(
                        Words.count(gap.cells(), "cell"),
                        String.join(" ", gap.images()),
                        String.join(" ", gap.modes()),
                        gap.engine().isEmpty() ? "" : "on " + gap.engine() + ", ",
                        gap.outcome().id(),
                        gap.reason());
    }
}
