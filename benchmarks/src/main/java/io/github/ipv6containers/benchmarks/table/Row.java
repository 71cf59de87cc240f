package io.github.ipv6containers.benchmarks.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Holds one line of the table.
 *
 * @param what what was timed
 * @param plain the plain side in milliseconds, or null where there is none
 * @param byHand the plain side on a dual-stack network of its own, in milliseconds, or null where it was not timed
 * @param proved the proved side, or the one thing that was timed, in milliseconds, or null where nothing was timed
 * @param compared what the goal is about
 * @param unit the unit of what is compared; empty for a ratio
 * @param goal the most that its median should be, or null where none is set
 */
public record Row(
        String what,
        @Nullable Figures plain,
        @Nullable Figures byHand,
        @Nullable Figures proved,
        Figures compared,
        String unit,
        @Nullable Double goal) {

    /** What stands above the cells. */
    public static final List<String> HEAD = List.of(
            "what", "plain, ms", "by hand, ms", "proved, ms", "proved ÷ by hand", "proved ÷ plain", "goal", "met");

    /** Compares the proved side with the plain one by their ratio. */
    public static Row ratio(String what, Figures plain, Figures byHand, Figures proved, @Nullable Double goal) {
        return new Row(what, plain, byHand, proved, proved.dividedBy(plain), "", goal);
    }

    /** Tells of a time that is compared with its goal alone. */
    public static Row millis(String what, @Nullable Figures plain, Figures proved, @Nullable Double goal) {
        return new Row(what, plain, null, proved, proved, "ms", goal);
    }

    /** Returns the cells below {@link #HEAD}. */
    public List<String> cells() {
        return List.of(
                what,
                text(plain),
                text(byHand),
                text(proved),
                byHand == null || proved == null ? "" : proved.dividedBy(byHand).text(2),
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
