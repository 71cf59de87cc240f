package io.github.ipv6containers.everywhere;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.everywhere.moved.LeftAlone;
import io.github.ipv6containers.everywhere.moved.Row;
import io.github.ipv6containers.message.TextTable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the work list, and the table: classes with a test that failed first, and of these the ports that do not answer.
 *
 * @param mode the mode
 * @param rows one for each port and family
 * @param leftAlone what was not put on the network
 * @param work the test classes with a test that failed
 */
record TableText(StackMode mode, List<Row> rows, List<LeftAlone> leftAlone, List<WorkList.Item> work) {

    String text() {
        TextTable table = new TextTable();
        table.add(List.of("test class", "container", "port", "family", "verdict", "mend"));
        sorted().map(this::cells).forEach(table::add);
        return Stream.of(head(), workList(), rows.isEmpty() ? "" : String.join("\n", table.lines()), alone())
                .filter(part -> !part.isEmpty())
                .collect(joining("\n\n", "", "\n"));
    }

    /** Returns the sentence above all. */
    String head() {
        long bad = rows.stream().filter(Row::isBad).count();
        long answers =
                rows.stream().filter(row -> row.verdict().equals(Row.ANSWERS)).count();
        return "ipv6containers-everywhere, %s: %d of %d ports and families answer%s"
                .formatted(mode, answers, answers + bad, work.isEmpty() ? "" : "; * has a test that failed");
    }

    /** Returns the rows in the order of the work list, then those of the other classes. */
    Stream<Row> sorted() {
        return rows.stream()
                .sorted(Comparator.comparing((Row row) -> place(row.testClass()))
                        .thenComparing(row -> !row.isBad()))
                .distinct();
    }

    private int place(String testClass) {
        return IntStream.range(0, work.size())
                .filter(at -> work.get(at).testClass().equals(testClass))
                .findFirst()
                .orElse(work.size());
    }

    /** Tells whether a test of a class failed. */
    boolean hasFailed(String testClass) {
        return place(testClass) < work.size();
    }

    private String workList() {
        return IntStream.range(0, work.size())
                .mapToObj(at -> Stream.concat(
                                Stream.of(at + 1 + ". " + work.get(at).heading()),
                                work.get(at).lines().stream().map(line -> "   " + line))
                        .collect(joining("\n")))
                .collect(joining("\n"));
    }

    private List<String> cells(Row row) {
        String name = row.testClass().isEmpty() ? "(no class)" : row.testClass().replaceAll("^.*\\.", "");
        return List.of(
                hasFailed(row.testClass()) ? "* " + name : name,
                row.image(),
                row.port(),
                row.family(),
                row.verdict(),
                row.mend().replace("\n", " "));
    }

    private String alone() {
        return leftAlone.isEmpty()
                ? ""
                : leftAlone.stream()
                        .map(one -> "  " + one.image()
                                + (one.testClass().isEmpty()
                                        ? ""
                                        : " (" + one.testClass().replaceAll("^.*\\.", "") + ")")
                                + ": " + one.reason())
                        .distinct()
                        .collect(joining("\n", "Not put on the network, and not proved:\n", ""));
    }
}
