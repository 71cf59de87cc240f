package io.github.ipv6containers.recipe;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds a range of versions in Maven's notation, for example {@code [,7.0.1)} or {@code [4.0,4.3.7)}.
 *
 * <p>Versions and tags are held by their numbers: what follows these, as in {@code 4.2-management}, counts only when it says
 * that it comes before the release, as in {@code 4.2-rc.1}.
 *
 * @param text the range as the recipe writes it; {@code *} holds every version
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Versions(String text) {

    /** Holds every version, also an unknown one. */
    public static final Versions ALL = new Versions("*");

    /**
     * Checks the notation.
     *
     * @throws IllegalArgumentException if the text is no range
     */
    public Versions {
        if (!text.equals("*")) {
            intervals(text);
        }
    }

    /**
     * Tells whether a version lies in the range; an unknown one (empty, or without a number to begin with) lies only in
     * {@link #ALL}.
     */
    public boolean contain(String version) {
        return text.equals("*")
                || Version.of(version)
                        .filter(it -> intervals(text).stream().anyMatch(interval -> interval.contains(it)))
                        .isPresent();
    }

    /** Tells whether some version lies in both ranges. */
    public boolean overlap(Versions other) {
        return text.equals("*")
                || other.text.equals("*")
                || intervals(text).stream()
                        .anyMatch(one -> intervals(other.text).stream().anyMatch(one::overlaps));
    }

    private static List<VersionInterval> intervals(String text) {
        try {
            return VersionInterval.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no range of versions; write it like \"[7.0.1,)\", \"[,7.0.1)\" or \"*\".", e);
        }
    }
}
