package io.github.ipv6containers.report.plan;

import static java.util.stream.Collectors.toCollection;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Holds which share of a run's cells is run.
 *
 * @param number the share, from 1
 * @param count the number of shares
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Shard(int number, int count) {

    /** Holds everything. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    /**
     * Reads for example {@code 1/4}.
     *
     * @throws IllegalArgumentException if it is no share
     */
    public static Shard parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > Integer.parseInt(matcher.group(2))) {
            throw new IllegalArgumentException(
                    "--shard \"" + text + "\" is no share of the run; write it like 1/4, up to 4/4.");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Returns for example {@code 1/4}; empty for everything. */
    public String text() {
        return count == 1 ? "" : number + "/" + count;
    }

    /**
     * Picks this share's units, so that every share has about the same weight: the heaviest first, each to the lightest
     * share. The same units and weights are always parted in the same way, whatever their order.
     */
    <T extends Comparable<T>> Set<T> of(Map<T, Integer> weights) {
        int[] loads = new int[count];
        List<T> heaviestFirst = weights.entrySet().stream()
                .sorted(Map.Entry.<T, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return heaviestFirst.stream()
                .filter(unit -> {
                    int lightest = lightest(loads);
                    loads[lightest] += weights.getOrDefault(unit, 0);
                    return lightest == number - 1;
                })
                .collect(toCollection(LinkedHashSet::new));
    }

    private static int lightest(int[] loads) {
        int lightest = 0;
        for (int i = 1; i < loads.length; i++) {
            if (loads[i] < loads[lightest]) {
                lightest = i;
            }
        }
        return lightest;
    }
}
