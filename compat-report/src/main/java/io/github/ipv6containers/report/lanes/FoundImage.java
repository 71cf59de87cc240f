package io.github.ipv6containers.report.lanes;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.ImageFacts;
import io.github.ipv6containers.report.model.SubjectEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * Holds an image that was looked for: what is known of it, or why it cannot be had.
 *
 * @param requested the image asked for
 * @param known what is known of it, or null
 * @param reason why it cannot be had; empty when it can
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record FoundImage(String requested, @Nullable ImageFacts known, String reason) {

    /** What the names of images begin with that the testbed builds and no registry has. */
    private static final String BUILT_HERE = "ipv6containers-";

    private static final String NOT_PUBLISHED = "it has no official image; the testbed builds one from packages, on the"
            + " private engine only: \"./harness engine up\", or name an image of your own with --image";

    /** Looks for an image on the engine, pulls it when it is not there, and never throws. */
    public static FoundImage lookFor(Engine engine, String requested) {
        return lookFor(engine, requested, () -> nameOf(requested));
    }

    /**
     * Does the same, and takes what tells which image runs in its place.
     *
     * @param name returns what {@link #nameOf} does
     */
    public static FoundImage lookFor(Engine engine, String requested, Supplier<DockerImageName> name) {
        try {
            DockerImageName ran = name.get();
            pullIfMissing(engine.client(), ran);
            return new FoundImage(
                    requested, ImageFacts.read(engine.client(), requested, ran.asCanonicalNameString()), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FoundImage(requested, null, "interrupted");
        } catch (RuntimeException e) {
            return new FoundImage(requested, null, requested.startsWith(BUILT_HERE) ? NOT_PUBLISHED : Reasons.of(e));
        }
    }

    /**
     * Returns the name of the image that runs in place of one, as whoever substitutes images says; no engine of ours is asked
     * for it.
     *
     * @throws RuntimeException if there is none
     */
    public static DockerImageName nameOf(String requested) {
        return ImageNameSubstitutor.instance().apply(DockerImageName.parse(requested));
    }

    /** Tries once: Testcontainers' own pull tries for two minutes, for each image of a catalogue that no registry has. */
    private static void pullIfMissing(DockerClient client, DockerImageName image) throws InterruptedException {
        try {
            client.inspectImageCmd(image.asCanonicalNameString()).exec();
        } catch (NotFoundException missing) {
            client.pullImageCmd(image.asCanonicalNameString()).start().awaitCompletion();
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
                        0,
                        requested,
                        known.ran(),
                        known.digest(),
                        known.version(),
                        known.provenance(),
                        known.standIn(),
                        known.substitute(),
                        List.of());
    }

    /** Says in a few words what was found. */
    public String words() {
        if (known == null) {
            return "cannot be had: " + reason;
        }
        if (!known.substitute().isEmpty()) {
            return known.substitute() + " in its place, " + known.ran();
        }
        return known.standIn().isEmpty() ? known.provenance().id() : "stand-in " + known.ran();
    }
}
