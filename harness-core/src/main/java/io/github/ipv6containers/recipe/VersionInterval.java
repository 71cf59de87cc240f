package io.github.ipv6containers.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds the versions between two.
 *
 * @param from the lower end; null when there is none
 * @param withFrom whether the lower end is one of them
 * @param to the upper end; null when there is none
 * @param withTo whether the upper end is one of them
 */
record VersionInterval(
        @Nullable Version from, boolean withFrom, @Nullable Version to, boolean withTo) {

    private static final String END = "(\\d[^,\\[\\]() ]*)?";
    private static final Pattern ONE = Pattern.compile("([\\[(])" + END + "(,?)" + END + "([\\])])(,(?=.)|$)");

    /** Reads intervals with a comma between two, for example {@code [1.0,1.2),[1.5,)}. */
    static List<VersionInterval> parse(String text) {
        List<VersionInterval> intervals = new ArrayList<>();
        Matcher one = ONE.matcher(text);
        while (one.lookingAt()) {
            intervals.add(of(one));
            one.region(one.end(), text.length());
        }
        if (intervals.isEmpty() || one.regionStart() < text.length()) {
            throw new IllegalArgumentException(text);
        }
        return intervals;
    }

    private static VersionInterval of(Matcher one) {
        boolean single = one.group(3).isEmpty();
        Version from = version(one.group(2));
        Version to = single ? from : version(one.group(4));
        VersionInterval interval = new VersionInterval(
                from, one.group(1).equals("["), to, one.group(5).equals("]"));
        if ((single && from == null) || interval.isEmpty()) {
            throw new IllegalArgumentException(one.group());
        }
        return interval;
    }

    private static @Nullable Version version(@Nullable String text) {
        return text == null ? null : Version.of(text).orElseThrow();
    }

    boolean contains(Version version) {
        return !isBelow(version) && !isAbove(version);
    }

    boolean overlaps(VersionInterval other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean isEmpty() {
        if (from == null || to == null) {
            return false;
        }
        int order = from.compareTo(to);
        return order > 0 || (order == 0 && !(withFrom && withTo));
    }

    private boolean isBelow(Version version) {
        return to != null && (withTo ? to.compareTo(version) < 0 : to.compareTo(version) <= 0);
    }

    private boolean isAbove(Version version) {
        return from != null && (withFrom ? from.compareTo(version) > 0 : from.compareTo(version) >= 0);
    }

    private boolean endsBefore(VersionInterval other) {
        if (to == null || other.from == null) {
            return false;
        }
        int order = to.compareTo(other.from);
        return order < 0 || (order == 0 && !(withTo && other.withFrom));
    }
}
