package io.github.ipv6containers.report.publish;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.render.ReportText;
import io.github.ipv6containers.report.render.Summary;
import io.github.ipv6containers.report.view.CellText;
import io.github.ipv6containers.report.view.ClaimRow;
import io.github.ipv6containers.report.view.LintedText;
import io.github.ipv6containers.report.view.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The report as Markdown, for pull requests and the summaries of CI jobs. */
final class MarkdownSummary {

    private static final String FENCE = "````";

    private MarkdownSummary() {}

    static String of(Report report) {
        List<String> parts =
                new ArrayList<>(List.of("# Which image answers over IPv4 and IPv6", Summary.counts(report)));
        if (report.isVoid()) {
            parts.add("**Run void:** " + cell(report.run().voidBecause()) + ". Nothing was judged.");
        } else {
            parts.addAll(List.of(
                    tables(report),
                    linted(report),
                    fenced(CellText.LEGEND.stripTrailing()),
                    fenced(ReportText.details(report)),
                    claims(report)));
        }
        parts.add(Summary.controls(report) + " " + Summary.next(report));
        parts.add(report.parts().stream().map(MarkdownSummary::conditions).collect(joining("\n")));
        return parts.stream().filter(part -> !part.isEmpty()).collect(joining("\n\n", "", "\n"));
    }

    private static String tables(Report report) {
        List<Row> rows = Row.of(report);
        List<String> engines = report.engines();
        return engines.stream()
                .map(engine -> (engines.size() == 1 ? "" : "## On " + engine + "\n\n")
                        + table(
                                "| image | network | as shipped | with the recipe |",
                                rows.stream()
                                        .filter(row -> row.engine().equals(engine))
                                        .flatMap(MarkdownSummary::lines)))
                .collect(joining("\n\n"));
    }

    private static Stream<String> lines(Row row) {
        SubjectEntry subject = row.subject();
        String what = subject.title(row.system().name()) + " `" + subject.requested() + "`"
                + (row.severalVariants() ? " (" + row.variant() + ")" : "");
        return row.modes().stream()
                .map(mode -> row(what, mode.id(), row.text(mode, SetUp.AS_SHIPPED), row.text(mode, SetUp.RECIPE)));
    }

    private static String linted(Report report) {
        return report.linted().isEmpty()
                ? ""
                : LintedText.heading(report) + ":\n\n"
                        + table(
                                "| manifests | network | as shipped | mended |",
                                report.linted().stream().flatMap(MarkdownSummary::linted));
    }

    private static Stream<String> linted(LintedEntry entry) {
        return entry.modes().stream()
                .map(mode -> row(
                        entry.name() + " (" + entry.what() + ")",
                        mode.id(),
                        LintedText.of(entry, mode, SetUp.AS_SHIPPED, "; "),
                        LintedText.of(entry, mode, SetUp.RECIPE, "; ")));
    }

    private static String claims(Report report) {
        List<ClaimRow> claims = ClaimRow.of(report);
        return claims.isEmpty()
                ? ""
                : table(
                        "| claim | verdict | because |",
                        claims.stream().map(claim -> row(claim.sentence(), claim.verdict(), claim.because())));
    }

    private static String conditions(RunConditions part) {
        return "- %s, kernel %s, %s, harness %s, %s to %s"
                .formatted(
                        part.engine().label(),
                        cell(part.kernel()),
                        cell(part.jdk()),
                        part.harness(),
                        part.started(),
                        part.ended());
    }

    private static String table(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header, header.replaceAll("[^|]+", "---")), rows)
                .collect(joining("\n"));
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(MarkdownSummary::cell).collect(joining(" | ", "| ", " |"));
    }

    /** A log's last words may hold anything, and must neither break the table nor be taken for tags, links or pictures. */
    private static String cell(String text) {
        return text.replace("\n", " ").replace("|", "\\|").replace("<", "&lt;").replace("](", "]\\(");
    }

    private static String fenced(String text) {
        return text.isEmpty() ? "" : FENCE + "text\n" + text.replace(FENCE, "...") + "\n" + FENCE;
    }
}
