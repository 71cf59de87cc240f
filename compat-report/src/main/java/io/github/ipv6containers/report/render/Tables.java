package io.github.ipv6containers.report.render;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.view.ClaimRow;
import io.github.ipv6containers.report.view.LintedText;
import io.github.ipv6containers.report.view.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of a report, each at most 100 columns wide. */
final class Tables {

    private static final Character[] BORDERS = AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER;

    private Tables() {}

    /** Returns a table for each engine, when there are several, and each group of systems, under the group's name where it is not the usual one. */
    static String cells(Report report) {
        Map<String, List<Row>> byEngine =
                Row.of(report).stream().collect(groupingBy(Row::engine, LinkedHashMap::new, toList()));
        return report.engines().stream()
                .map(engine -> (report.hasSeveralEngines() ? "On " + engine + ":\n\n" : "")
                        + groups(byEngine.getOrDefault(engine, List.of())))
                .collect(joining("\n\n"));
    }

    private static String groups(List<Row> rows) {
        return rows.stream()
                .collect(groupingBy(row -> row.system().group(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(group -> heading(group.getKey())
                        + table(group.getValue().stream().flatMap(ReportRow::of).toList()))
                .collect(joining("\n\n"));
    }

    private static String heading(String group) {
        return group.equals(Recipe.SYSTEMS)
                ? ""
                : group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1) + ":\n";
    }

    private static String table(List<ReportRow> rows) {
        return AsciiTable.getTable(
                BORDERS,
                rows,
                List.of(
                        column("what", 32).with(ReportRow::subject),
                        column("network", 10).with(ReportRow::mode),
                        column("as shipped", 29).with(ReportRow::asShipped),
                        column("with the recipe", 18).with(ReportRow::recipe)));
    }

    /** Returns the systems without an image; empty when there is none. */
    static String linted(Report report) {
        return report.linted().isEmpty()
                ? ""
                : LintedText.heading(report) + ":\n"
                        + table(report.linted().stream().flatMap(ReportRow::of).toList());
    }

    /** Returns the claims; empty when there is none. */
    static String claims(Report report) {
        List<ClaimRow> rows = ClaimRow.of(report);
        return rows.isEmpty()
                ? ""
                : AsciiTable.getTable(
                        BORDERS,
                        rows,
                        List.of(
                                column("claim", 44).with(ClaimRow::sentence),
                                column("verdict", 8).with(ClaimRow::verdict),
                                column("because", 40).with(ClaimRow::because)));
    }

    /** The library counts the blanks beside the words as well. */
    private static Column column(String header, int widest) {
        return new Column()
                .header(header)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(widest + 2, OverflowBehaviour.NEWLINE);
    }
}
