package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.proof.ImageFacts;
import io.github.ipv6containers.report.model.SubjectEntry;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/**
 * Holds an image that was looked for: what is known of it, or why it cannot be had.
 *
 * @param requested the image asked for
 * @param known what is known of it, or null
 * @param reason why it cannot be had; empty when it can
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record FoundImage(String requested, @Nullable ImageFacts known, String reason) {

    /** Looks for an image on the engine, pulls it when it is not there, and never throws. */
    public static FoundImage lookFor(Engine engine, String requested) {
        try {
            String ran = new RemoteDockerImage(DockerImageName.parse(requested)).get();
            return new FoundImage(requested, ImageFacts.read(engine.client(), requested, ran), "");
        } catch (RuntimeException e) {
            return new FoundImage(requested, null, Reasons.of(e));
        }
    }

    /** Returns what is known of it; empty when it cannot be had. */
    public Optional<ImageFacts> facts() {
        return Optional.ofNullable(known);
    }

    /** Returns the same as the report's record, without runs. */
    public SubjectEntry subject() {
        return known == null
                ? SubjectEntry.missing(requested, reason)
                : new SubjectEntry(
                        requested,
                        known.ran(),
                        known.digest(),
                        known.version(),
                        known.provenance(),
                        known.standIn(),
                        List.of());
    }

    /** Says in a few words what was found. */
    public String words() {
        if (known == null) {
            return "cannot be had: " + reason;
        }
        return known.standIn().isEmpty() ? "official" : "stand-in " + known.ran();
    }
}
