package io.github.ipv6containers.report.render;

import static java.util.stream.Collectors.joining;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.message.VerificationText;
import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions.EngineEntry;
import io.github.ipv6containers.report.model.Tally;
import java.util.ArrayList;
import java.util.List;

/** The report for a terminal, at most 140 columns wide. */
public final class ReportText {

    private static final Character[] BORDERS = AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER;

    private ReportText() {}

    /** Returns the whole text; the place is where the files are. */
    public static String of(Report report, String place) {
        List<String> parts = new ArrayList<>();
        if (report.isVoid()) {
            parts.add(VerificationText.of(List.of(), controls(report)).strip());
        } else {
            parts.add(table(ReportRow.of(report)));
            parts.add(CellText.LEGEND.stripTrailing());
            parts.add(verdicts(report));
            parts.add(claims(ClaimRow.of(report)));
            parts.add(Differences.of(report));
        }
        parts.add(NotMeasured.of(report));
        parts.add(summary(report, place));
        return parts.stream().filter(part -> !part.isEmpty()).collect(joining("\n\n", "", "\n"));
    }

    private static List<Control> controls(Report report) {
        return report.controls().stream()
                .map(control -> new Control(
                        "%s at the %s on the %s network".formatted(control.name(), control.when(), control.mode()),
                        control.expected(),
                        control.observed(),
                        control.ok()))
                .toList();
    }

    private static String table(List<ReportRow> rows) {
        return AsciiTable.getTable(
                BORDERS,
                rows,
                List.of(
                        column("system", 10).with(ReportRow::system),
                        column("image", 26).with(ReportRow::image),
                        column("variant", 17).with(ReportRow::variant),
                        column("mode", 10).with(ReportRow::mode),
                        column("as shipped", 30).with(ReportRow::asShipped),
                        column("with the recipe", 30).with(ReportRow::recipe)));
    }

    private static String claims(List<ClaimRow> rows) {
        return rows.isEmpty()
                ? ""
                : AsciiTable.getTable(
                        BORDERS,
                        rows,
                        List.of(
                                column("verdict", 8).with(ClaimRow::verdict),
                                column("system", 10).with(ClaimRow::system),
                                column("claim", 50).with(ClaimRow::text),
                                column("because", 58).with(ClaimRow::because)));
    }

    private static Column column(String header, int widest) {
        return new Column()
                .header(header)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(widest + 2, OverflowBehaviour.NEWLINE);
    }

    private static String verdicts(Report report) {
        return report.systems().stream()
                .map(system -> system.name() + " " + system.verdict().id().replace('-', ' '))
                .collect(joining("; ", "In all: ", "."));
    }

    private static String summary(Report report, String place) {
        Tally tally = report.summary();
        EngineEntry engine = report.run().engine();
        long right = report.controls().stream().filter(ControlEntry::ok).count();
        String on = engine.name().equals("none") ? "without an engine" : "on " + engine.name() + " " + engine.version();
        return """
                %d of %d cells measured %s, %d with nothing to set, %d not run, %d unsupported; %d not as the recipe expects.
                %d of %d readings of planted listeners right. Files: %s
                """.formatted(
                tally.measured(),
                tally.cells(),
                on,
                tally.nothingToSet(),
                tally.notRun(),
                tally.unsupported(),
                tally.deviations(),
                right,
                report.controls().size(),
                place).stripTrailing();
    }
}
