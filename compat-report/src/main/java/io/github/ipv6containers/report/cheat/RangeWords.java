package io.github.ipv6containers.report.cheat;

import io.github.ipv6containers.recipe.Versions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says a range of versions in words. */
final class RangeWords {

    private static final Pattern RANGE = Pattern.compile("([\\[(])([^,]*),([^,]*)([\\])])");

    private RangeWords() {}

    /** Returns for example {@code before 4.3.7}; a range that has no plain words is returned as it is written. */
    static String of(Versions versions) {
        if (versions.equals(Versions.ALL)) {
            return "every version";
        }
        Matcher range = RANGE.matcher(versions.text());
        if (!range.matches()) {
            return "versions " + versions.text();
        }
        String from =
                range.group(2).isEmpty() ? "" : (range.group(1).equals("[") ? "since " : "after ") + range.group(2);
        String to =
                range.group(3).isEmpty() ? "" : (range.group(4).equals(")") ? "before " : "up to ") + range.group(3);
        return from.isEmpty() || to.isEmpty() ? from + to : from + ", " + to;
    }
}
