package io.github.ipv6containers.report.progress;

import java.io.PrintWriter;
import java.util.List;

/**
 * Lines at the end of a terminal that are drawn anew in place, while all else is printed above them.
 *
 * <p>Between two calls the cursor is always at the start of the line below, so that nothing is to be put right when the
 * process is killed.
 */
final class LiveLines {

    private static final String UP = "\u001b[%dA";
    private static final String CLEAR_TO_THE_END = "\r\u001b[J";

    private final PrintWriter out;
    private int drawn;
    private int columns;

    LiveLines(PrintWriter out) {
        this.out = out;
    }

    /** Prints what stays and draws the rest, the last of it when there is no room for all; all of it in one piece. */
    void draw(List<String> above, List<String> lines, Size size) {
        // A terminal that was made narrower may have broken what was drawn into more rows. That is left where it is,
        // because to go up too far would draw over what stays.
        boolean isLeft = size.columns() < columns;
        StringBuilder text = new StringBuilder(isLeft || drawn == 0 ? "" : UP.formatted(drawn) + CLEAR_TO_THE_END);
        above.forEach(line -> text.append(line).append(System.lineSeparator()));
        List<String> shown = lines.stream()
                .skip(Math.max(0, lines.size() - Math.max(0, size.rows() - 2)))
                .map(line -> line.substring(0, Math.min(line.length(), size.columns() - 1)))
                .toList();
        shown.forEach(line -> text.append(line).append(System.lineSeparator()));
        drawn = shown.size();
        columns = size.columns();
        out.print(text);
        out.flush();
    }
}
