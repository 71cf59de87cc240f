package io.github.ipv6containers.recipe;

import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.apiguardian.api.API;

/**
 * Holds a range of versions in Maven's notation, for example {@code [,7.0.1)} or {@code [4.0,4.3.7)}.
 *
 * @param text the range as the recipe writes it; {@code *} holds every version
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
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
            parse(text);
        }
    }

    /** Tells whether a version lies in the range; an unknown (empty) version lies only in {@link #ALL}. */
    public boolean contain(String version) {
        if (text.equals("*")) {
            return true;
        }
        return !version.isEmpty() && parse(text).containsVersion(new DefaultArtifactVersion(version));
    }

    /** Tells whether some version lies in both ranges. */
    public boolean overlap(Versions other) {
        return text.equals("*")
                || other.text.equals("*")
                || !parse(text).restrict(parse(other.text)).getRestrictions().isEmpty();
    }

    private static VersionRange parse(String text) {
        if (!text.startsWith("[") && !text.startsWith("(")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no range of versions; write it like \"[7.0.1,)\", \"[,7.0.1)\" or \"*\".");
        }
        try {
            return VersionRange.createFromVersionSpec(text);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no range of versions; write it like \"[7.0.1,)\", \"[,7.0.1)\" or \"*\".", e);
        }
    }
}
