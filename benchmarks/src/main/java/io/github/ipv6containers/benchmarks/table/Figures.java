package io.github.ipv6containers.benchmarks.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Holds what was measured of one thing, a value a round.
 *
 * @param values the values, in the order of the rounds
 */
public record Figures(List<Double> values) {

    /** Takes the values of at least one round. */
    public Figures {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        values = List.copyOf(values);
    }

    /** Returns the middle value; of an even number the mean of the two in the middle. */
    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private double least() {
        return values.stream().mapToDouble(v -> v).min().orElseThrow();
    }

    private double most() {
        return values.stream().mapToDouble(v -> v).max().orElseThrow();
    }

    /**
     * Divides each value by that of the same round: what slows the machine down for a moment slows both sides of a round.
     *
     * @throws IllegalArgumentException if the others are of another number of rounds
     */
    public Figures dividedBy(Figures others) {
        if (others.values.size() != values.size()) {
            throw new IllegalArgumentException(
                    values.size() + " rounds cannot be compared with " + others.values.size() + ".");
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < values.size(); round++) {
            ratios.add(values.get(round) / others.values.get(round));
        }
        return new Figures(ratios);
    }

    /** Returns the median and, in parentheses, the spread, each with this many decimals. */
    public String text(int decimals) {
        String number = "%,." + decimals + "f";
        String median = String.format(Locale.ROOT, number, median());
        return values.size() == 1
                ? median
                : String.format(Locale.ROOT, median + " (" + number + " – " + number + ")", least(), most());
    }
}
