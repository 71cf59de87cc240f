package io.github.ipv6containers.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import io.github.ipv6containers.Provenance;
import io.github.ipv6containers.secret.Printable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Holds what is known of an image without running it.
 *
 * @param requested the name asked for, for example {@code redis:8.2}
 * @param ran the name of the image that really ran; another one where a stand-in took its place
 * @param digest the digest by which a registry knows it, or else the engine's own id of it
 * @param version the version that its label {@code org.opencontainers.image.version} tells, or empty
 * @param standIn what the stand-in says of itself, or empty for an official image
 * @param substitute the name of the product in a stand-in that is not the system itself and says nothing of it; else empty
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ImageFacts(
        String requested, String ran, String digest, String version, String standIn, String substitute) {

    private static final String STAND_IN = "io.github.ipv6containers.stand-in";
    private static final String SUBSTITUTE = STAND_IN + ".product";

    /** Docker leaves its own registry out of a name; Podman names it, and {@code localhost} for what was built there. */
    private static final Pattern STAND_IN_NAME = Pattern.compile("((localhost|docker\\.io)/)?ipv6containers[/-]");

    private static final String VERSION = "org.opencontainers.image.version";

    /** Asks the engine about an image that it holds. */
    public static ImageFacts read(DockerClient client, String requested, String ran) {
        InspectImageResponse image = client.inspectImageCmd(ran).exec();
        Map<String, String> labels = labels(image);
        Map<String, String> ofStandIn = isStandIn(image) ? labels : Map.of();
        List<String> digests = Objects.requireNonNullElse(image.getRepoDigests(), List.of());
        return new ImageFacts(
                requested,
                ran,
                digests.isEmpty() ? String.valueOf(image.getId()) : digests.get(0),
                Printable.of(labels.getOrDefault(VERSION, "")),
                Printable.of(ofStandIn.getOrDefault(STAND_IN, "")),
                Printable.of(ofStandIn.getOrDefault(SUBSTITUTE, "")));
    }

    /** Returns the same of an image that was asked for by another name. */
    ImageFacts requestedAs(String name) {
        return new ImageFacts(name, ran, digest, version, standIn, substitute);
    }

    /** Says whose image it is: {@code official}, {@code local}, or the sentence of a stand-in. */
    public String words() {
        return standIn.isEmpty() ? provenance().id() : provenance().id() + ": " + standIn;
    }

    private static Map<String, String> labels(InspectImageResponse image) {
        return image.getConfig() == null || image.getConfig().getLabels() == null
                ? Map.of()
                : image.getConfig().getLabels();
    }

    /** An image that a user built on a stand-in has its labels, but not its name. */
    private static boolean isStandIn(InspectImageResponse image) {
        return Objects.requireNonNullElse(image.getRepoTags(), List.<String>of()).stream()
                .anyMatch(ImageFacts::isNameOfStandIn);
    }

    static boolean isNameOfStandIn(String tag) {
        return STAND_IN_NAME.matcher(tag).lookingAt();
    }

    /** Tells whose image it is. */
    public Provenance provenance() {
        if (!standIn.isEmpty()) {
            return Provenance.STAND_IN;
        }
        return isOfRegistry() ? Provenance.OFFICIAL : Provenance.LOCAL;
    }

    /** An engine keeps a registry's digest with each image that was pulled or pushed; Podman gives its own builds one too. */
    private boolean isOfRegistry() {
        return digest.contains("@") && !digest.startsWith("localhost/");
    }
}
