package io.github.ipv6containers.report.cheat;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.view.Row;
import java.util.List;
import java.util.Optional;

/** Says what a report measured of one image and variant. */
record MeasuredWords(List<Row> rows) {

    static MeasuredWords of(Report report, String system, String image, String variant) {
        return new MeasuredWords(Row.of(report).stream()
                .filter(row -> row.system().id().equals(system)
                        && row.subject().requested().equals(image)
                        && row.variant().equals(variant))
                .toList());
    }

    /** Returns the version found inside and what it is; empty when nothing was measured. */
    String what() {
        return rows.stream()
                .findFirst()
                .map(Row::subject)
                .filter(subject -> !subject.version().isEmpty())
                .map(subject -> !subject.substitute().isEmpty()
                        ? "(" + subject.substitute() + " ran in its place, which says nothing of it)"
                        : subject.isOfficial()
                                ? subject.version()
                                : subject.version() + ", "
                                        + subject.provenance().id())
                .orElse("");
    }

    /** Returns what came of a mode, as shipped and with the recipe. */
    String of(StackMode mode) {
        Optional<RunEntry> shipped = run(mode, SetUp.AS_SHIPPED);
        Optional<RunEntry> recipe = run(mode, SetUp.RECIPE);
        if (shipped.isEmpty() && recipe.isEmpty()) {
            return "not in the report";
        }
        if (rows.stream().anyMatch(row -> !row.subject().substitute().isEmpty())) {
            return "not measured";
        }
        String before = shipped.map(MeasuredWords::words).orElse("");
        String after = recipe.filter(run -> run.sameAs().isEmpty() && run.outcome() != Outcome.NOT_RUN)
                .map(MeasuredWords::words)
                .orElse("");
        return after.isEmpty() || after.equals(before) ? before : join(before, "with the recipe: " + after);
    }

    private static String join(String before, String after) {
        return List.of(before, after).stream().filter(text -> !text.isEmpty()).collect(joining("; "));
    }

    private Optional<RunEntry> run(StackMode mode, SetUp setUp) {
        return rows.stream().flatMap(row -> row.run(mode, setUp).stream()).findFirst();
    }

    private static String words(RunEntry run) {
        return run.outcome().isMeasured() ? run.words() : "not measured";
    }
}
