package io.github.ipv6containers.report.render;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.model.SystemEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds one row of the report's table: one image in one variant and mode, in both set-ups.
 *
 * @param subject one line of what is run; empty where the rows above say it all
 * @param mode the network's mode
 * @param asShipped what came of it as shipped
 * @param recipe what came of it with the recipe
 */
record ReportRow(String subject, String mode, String asShipped, String recipe) {

    static List<ReportRow> of(List<SystemEntry> systems) {
        return systems.stream()
                .flatMap(system -> system.subjects().stream().flatMap(subject -> of(system.name(), subject).stream()))
                .toList();
    }

    /** Returns the rows of a system that has no image to run. */
    static Stream<ReportRow> of(LintedEntry entry) {
        List<StackMode> modes = entry.modes();
        return IntStream.range(0, modes.size()).mapToObj(i -> {
            String what = "  " + entry.what();
            String subject = i == 0 ? entry.name() + (modes.size() == 1 ? "\n" + what : "") : i == 1 ? what : "";
            return new ReportRow(
                    subject,
                    modes.get(i).id(),
                    entry.cell(modes.get(i), SetUp.AS_SHIPPED, "\n"),
                    entry.cell(modes.get(i), SetUp.RECIPE, "\n"));
        });
    }

    private static List<ReportRow> of(String system, SubjectEntry subject) {
        var variants = subject.runs().stream().collect(groupingBy(RunEntry::variant, LinkedHashMap::new, toList()));
        List<ReportRow> rows = new ArrayList<>();
        variants.forEach((variant, runs) -> {
            String which = variants.size() == 1 ? "" : " (" + variant + ")";
            rows.addAll(rows(subject.title(system), "  " + where(subject) + which, runs));
        });
        return rows;
    }

    /** The first row says what is run, the second from where; both are said at once where there is one row only. */
    private static List<ReportRow> rows(String what, String where, List<RunEntry> runs) {
        List<StackMode> modes = runs.stream().map(RunEntry::mode).distinct().toList();
        List<ReportRow> rows = new ArrayList<>();
        for (int i = 0; i < modes.size(); i++) {
            String subject =
                    switch (i) {
                        case 0 -> modes.size() == 1 ? what + "\n" + where : what;
                        case 1 -> where;
                        default -> "";
                    };
            rows.add(new ReportRow(
                    subject,
                    modes.get(i).id(),
                    words(modes.get(i), SetUp.AS_SHIPPED, runs),
                    words(modes.get(i), SetUp.RECIPE, runs)));
        }
        return rows;
    }

    private static String words(StackMode mode, SetUp setUp, List<RunEntry> runs) {
        return runs.stream()
                .filter(run -> run.mode() == mode && run.setUp() == setUp)
                .map(CellText::of)
                .collect(joining("\n"));
    }

    private static String where(SubjectEntry subject) {
        return subject.provenance().equals("embedded") ? "in this JVM" : subject.requested();
    }
}
