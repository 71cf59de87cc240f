package io.github.ipv6containers.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Holds how one system's image is run in each mode.
 *
 * @param id the system's id, for example {@code redis}
 * @param name the system's name, for example {@code Redis}
 * @param group the group of reports that it is shown in: {@link #SYSTEMS}, {@code languages}, or another word
 * @param images the images that the report runs; the first is the pinned default; none when nothing can be run yet
 * @param versionCommand prints the version when run inside the container; empty when the image cannot tell
 * @param versionPattern the regular expression whose first group is the version in that text
 * @param embedded whether it runs inside the JVM too, without an engine
 * @param shell the shell that every image of it has, {@code bash}; empty when that is not known
 * @param chart the chart by which it is commonly installed; empty when there is none that takes something
 * @param variants the ways in which it is run; the first is the default
 * @param claims what people say of it
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Recipe(
        String id,
        String name,
        String group,
        List<String> images,
        List<String> versionCommand,
        String versionPattern,
        boolean embedded,
        String shell,
        Optional<Chart> chart,
        List<Variant> variants,
        List<Claim> claims) {

    /** The group of a recipe that names none: third-party products. */
    public static final String SYSTEMS = "systems";

    public Recipe {
        images = List.copyOf(images);
        versionCommand = List.copyOf(versionCommand);
        variants = List.copyOf(variants);
        claims = List.copyOf(claims);
    }

    /**
     * Returns the pinned default image.
     *
     * @throws IllegalArgumentException if the recipe names none
     */
    public String image() {
        if (images.isEmpty()) {
            throw new IllegalArgumentException(
                    "The recipe \"" + id + "\" names no image yet, so nothing of it can be run.");
        }
        return images.get(0);
    }

    /** Returns the default variant. */
    public Variant variant() {
        return variants.get(0);
    }

    /**
     * Finds a variant by its id.
     *
     * @throws IllegalArgumentException if there is none; the message lists the known ones
     */
    public Variant variant(String wanted) {
        return variants.stream()
                .filter(v -> v.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The recipe \"" + id + "\" has no variant \"" + wanted
                        + "\"; known: "
                        + String.join(", ", variants.stream().map(Variant::id).toList()) + "."));
    }

    /**
     * Holds the Helm chart by which a system is commonly installed, and by which of its values it takes what a recipe sets.
     *
     * <p>A value is named by its keys, with dots between: {@code controller.service}. An empty name means that the chart has no such
     * value.
     *
     * @param name the chart's name
     * @param version the version that was read
     * @param repository where it is published
     * @param source where its values are written down
     * @param versions the versions of the image that it is for
     * @param image what takes the image's {@code repository} and {@code tag}; empty when the chart has images of its own
     * @param families what takes the Service's {@code ipFamilyPolicy} and {@code ipFamilies}
     * @param arguments what takes arguments, without the program's name
     * @param environment what takes a list of names and values
     * @param files what takes the content of a file, by the file's path in the recipe
     * @param values the values that say in the chart's own words what the recipe sets, as YAML; empty when the names above suffice
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public record Chart(
            String name,
            String version,
            String repository,
            String source,
            Versions versions,
            String image,
            String families,
            List<String> arguments,
            String environment,
            Map<String, String> files,
            String values) {

        public Chart {
            arguments = List.copyOf(arguments);
            files = Ordered.copyOf(files);
        }
    }
}
