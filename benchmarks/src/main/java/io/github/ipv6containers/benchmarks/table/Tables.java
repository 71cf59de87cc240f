package io.github.ipv6containers.benchmarks.table;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;

/** Writes rows for a terminal and for a page. */
public final class Tables {

    private Tables() {}

    /** Returns a table of fixed columns. */
    public static String terminal(List<Row> rows) {
        return AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                Row.HEAD.stream().map(Tables::column).toArray(Column[]::new),
                rows.stream().map(row -> row.cells().toArray(String[]::new)).toArray(String[][]::new));
    }

    private static Column column(String head) {
        HorizontalAlign align = head.equals(Row.HEAD.get(0)) ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT;
        return new Column()
                .header(head)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(align)
                .maxWidth(100);
    }

    /** Returns a table in Markdown. */
    public static String markdown(List<Row> rows) {
        StringBuilder text = new StringBuilder(line(Row.HEAD))
                .append("|---".repeat(Row.HEAD.size()))
                .append("|\n");
        rows.forEach(row -> text.append(line(row.cells())));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
