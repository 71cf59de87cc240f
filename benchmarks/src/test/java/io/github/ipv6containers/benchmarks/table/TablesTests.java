package io.github.ipv6containers.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTests {

    private static final List<Row> ROWS = List.of(
            Row.ratio(
                    "five classes",
                    new Figures(List.of(2000.0, 1000.0)),
                    new Figures(List.of(1000.0, 1000.0)),
                    new Figures(List.of(1500.0, 1100.0)),
                    1.0),
            Row.ratio(
                    "one class",
                    new Figures(List.of(400.0)),
                    new Figures(List.of(500.0)),
                    new Figures(List.of(600.0)),
                    null),
            Row.millis("a dial", new Figures(List.of(0.5)), new Figures(List.of(1.25)), 2.0),
            new Row(
                    "a check",
                    new Figures(List.of(300.0)),
                    null,
                    new Figures(List.of(6000.0)),
                    new Figures(List.of(5700.0)),
                    "ms",
                    1500.0),
            new Row("execs", null, null, null, new Figures(List.of(0.0)), "execs", 0.0));

    @Test
    void writesATableInMarkdown() {
        assertThat(Tables.markdown(ROWS)).isEqualTo("""
                | what | plain, ms | by hand, ms | proved, ms | proved ÷ by hand | proved ÷ plain | goal | met |
                |---|---|---|---|---|---|---|---|
                | five classes | 1,500 (1,000 – 2,000) | 1,000 (1,000 – 1,000) | 1,300 (1,100 – 1,500) | 1.30 (1.10 – 1.50) | 0.93 (0.75 – 1.10) | ≤ 1.00 | yes |
                | one class | 400 | 500 | 600 | 1.20 | 1.50 |  |  |
                | a dial | 0.50 |  | 1.25 |  |  | ≤ 2 ms | yes |
                | a check | 300 |  | 6,000 |  | 5,700 ms | ≤ 1,500 ms | no |
                | execs |  |  |  |  | 0 execs | ≤ 0 execs | yes |
                """);
    }

    @Test
    void writesATableForATerminal() {
        assertThat(Tables.terminal(ROWS.subList(2, 3))).isEqualTo("""
                +--------+-----------+-------------+------------+------------------+----------------+--------+-----+
                | what   | plain, ms | by hand, ms | proved, ms | proved ÷ by hand | proved ÷ plain | goal   | met |
                +--------+-----------+-------------+------------+------------------+----------------+--------+-----+
                | a dial |      0.50 |             |       1.25 |                  |                | ≤ 2 ms | yes |
                +--------+-----------+-------------+------------+------------------+----------------+--------+-----+""");
    }
}
