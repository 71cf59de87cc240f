package io.github.ipv6containers.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/** Aligns a few columns by their widest cell. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row, which has as many cells as the first one. */
    public void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** Returns a line for each row. */
    public List<String> lines() {
        int columns = rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(widths, row)).toList();
    }

    private static String line(int[] widths, List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
