package io.github.ipv6containers.report.model;

import io.github.ipv6containers.Provenance;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds one image, or one thing inside this JVM, with its runs.
 *
 * @param order its place among the system's images, by which reports are sorted
 * @param requested the image asked for, or {@code embedded}
 * @param ran what really ran; empty when nothing did
 * @param digest its digest; empty when it is unknown
 * @param version the version found inside; empty when it is unknown
 * @param provenance whose image that is
 * @param provenanceDetail what it says of itself, or why it cannot be had
 * @param substitute the name of another product that ran in the system's place and says nothing of it; else empty
 * @param runs the runs
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record SubjectEntry(
        int order,
        String requested,
        String ran,
        String digest,
        String version,
        Provenance provenance,
        String provenanceDetail,
        String substitute,
        List<RunEntry> runs) {

    public SubjectEntry {
        runs = List.copyOf(runs);
    }

    /** Makes one of an image that cannot be had: nothing took the place of the official one. */
    public static SubjectEntry missing(String requested, String reason) {
        return new SubjectEntry(0, requested, "", "", "", Provenance.OFFICIAL, reason, "", List.of());
    }

    /** Tells whether the image cannot be had; what runs in this JVM needs none. */
    public boolean isMissing() {
        return ran.isEmpty() && !isEmbedded();
    }

    /** Tells whether the image is the one that a registry has. */
    public boolean isOfficial() {
        return provenance == Provenance.OFFICIAL;
    }

    /** Tells whether it runs in this JVM, without an image. */
    public boolean isEmbedded() {
        return provenance == Provenance.EMBEDDED;
    }

    /** Tells whether the same server from another place ran; another product is no stand-in. */
    public boolean isStandIn() {
        return provenance == Provenance.STAND_IN && substitute.isEmpty();
    }

    /** Returns what ran with its version, for people: a substitute is never called by the system's name alone. */
    public String title(String system) {
        String name = substitute.isEmpty() ? system : substitute;
        String known = version.isEmpty() ? name : name + " " + version;
        if (!substitute.isEmpty()) {
            return known + " in place of " + system;
        }
        return isOfficial() ? known : known + ", " + provenance.id();
    }

    /** Returns the same with its place, the version found inside and the runs made. */
    public SubjectEntry with(int place, String foundVersion, List<RunEntry> made) {
        return new SubjectEntry(
                place, requested, ran, digest, foundVersion, provenance, provenanceDetail, substitute, made);
    }
}
