package io.github.ipv6containers.benchmarks.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Holds one line of the table.
 *
 * @param what what was timed
 * @param plain the plain side in milliseconds, or null where there is none
 * @param proved the proved side, or the one thing that was timed, in milliseconds, or null where nothing was timed
 * @param compared what the goal is about
 * @param unit the unit of what is compared; empty for a ratio
 * @param goal the most that its median should be, or null where none is set
 */
public record Row(
        String what,
        @Nullable Figures plain,
        @Nullable Figures proved,
        Figures compared,
        String unit,
        @Nullable Double goal) {

    /** What stands above the cells. */
    public static final List<String> HEAD = List.of("what", "plain, ms", "proved, ms", "proved ÷ plain", "goal", "met");

    /** Compares two sides by their ratio. */
    public static Row ratio(String what, Figures plain, Figures proved, @Nullable Double goal) {
        return new Row(what, plain, proved, proved.dividedBy(plain), "", goal);
    }

    /** Tells of a time that is compared with its goal alone. */
    public static Row millis(String what, @Nullable Figures plain, Figures proved, @Nullable Double goal) {
        return new Row(what, plain, proved, proved, "ms", goal);
    }

    /** Returns the cells below {@link #HEAD}. */
    public List<String> cells() {
        return List.of(
                what,
                text(plain),
                text(proved),
                compared.equals(proved) ? "" : compared.text(unit.isEmpty() ? 2 : 0) + behind(),
                goal == null
                        ? ""
                        : "≤ " + String.format(Locale.ROOT, unit.isEmpty() ? "%.2f" : "%,.0f", goal) + behind(),
                goal == null ? "" : compared.median() <= goal ? "yes" : "no");
    }

    private String behind() {
        return unit.isEmpty() ? "" : " " + unit;
    }

    /** What takes less than 20 ms is told to a hundredth. */
    private static String text(@Nullable Figures figures) {
        return figures == null ? "" : figures.text(figures.median() < 20 ? 2 : 0);
    }
}
