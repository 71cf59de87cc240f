package io.github.ipv6containers.recipe;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds a version, or a tag that begins with one, by its numbers.
 *
 * @param numbers the leading numbers; what is missing counts as 0
 * @param before what says that it comes before the release of these numbers, in small letters; empty for a release
 */
record Version(List<BigInteger> numbers, String before) implements Comparable<Version> {

    private static final Pattern NUMBERS = Pattern.compile("v?(\\d+(?:\\.\\d+)*)");

    /** The words that Maven, too, sorts before a release; in this order they sort by their letters. */
    private static final Pattern BEFORE =
            Pattern.compile("[.-]?((?:alpha|a|beta|b|milestone|m|rc|cr|snapshot)(?![a-z]).*)");

    /** Reads a version; one that begins with no number is none. */
    static Optional<Version> of(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.lookingAt()) {
            return Optional.empty();
        }
        Matcher before = BEFORE.matcher(text.substring(numbers.end()).toLowerCase(Locale.ROOT));
        return Optional.of(new Version(
                Stream.of(numbers.group(1).split("\\.")).map(BigInteger::new).toList(),
                before.matches() ? before.group(1) : ""));
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = number(i).compareTo(other.number(i));
            if (order != 0) {
                return order;
            }
        }
        if (before.isEmpty() || other.before.isEmpty()) {
            return Boolean.compare(before.isEmpty(), other.before.isEmpty());
        }
        return before.compareTo(other.before);
    }

    private BigInteger number(int place) {
        return place < numbers.size() ? numbers.get(place) : BigInteger.ZERO;
    }
}
