package io.github.ipv6containers.report.render;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import io.github.ipv6containers.report.model.Report;
import java.util.List;

/** The two tables of a report, each at most 100 columns wide. */
final class Tables {

    private static final Character[] BORDERS = AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER;

    private Tables() {}

    static String cells(Report report) {
        return AsciiTable.getTable(
                BORDERS,
                ReportRow.of(report),
                List.of(
                        column("what", 32).with(ReportRow::subject),
                        column("network", 10).with(ReportRow::mode),
                        column("as shipped", 29).with(ReportRow::asShipped),
                        column("with the recipe", 18).with(ReportRow::recipe)));
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
