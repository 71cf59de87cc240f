package io.github.ipv6containers.report.export;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.report.plan.TagVersion;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what is told to another tool: an image, how it is set up, and the families that it is for.
 *
 * <p>The texts are made of it by {@link DockerRun}, {@link Compose} and {@link Kubernetes}. None of it needs an engine.
 *
 * @param name the name of everything that is made
 * @param title the system's name, for the comment on top
 * @param image the image
 * @param mode the network's mode
 * @param ports the ports to publish
 * @param settings the settings
 * @param why why they are needed, in one sentence; empty when nothing is set or the image is run as shipped
 * @param shell the shell that the image is known to have, {@code bash} or empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Export(
        String name,
        String title,
        String image,
        StackMode mode,
        List<ServicePort> ports,
        Settings settings,
        String why,
        String shell) {

    public Export {
        ports = List.copyOf(ports);
    }

    /**
     * Takes the first image of a recipe of which the variant can be run.
     *
     * @throws IllegalArgumentException if the recipe names no image
     */
    public static Export of(Recipe recipe, Variant variant, SetUp setUp, StackMode mode) {
        String image = recipe.images().stream()
                .filter(name -> variant.versions().contain(TagVersion.of(name)))
                .findFirst()
                .orElseGet(recipe::image);
        return of(recipe, variant, setUp, mode, image);
    }

    /** Takes an image of the recipe's system; what is set is what the recipe says of the version that its tag names. */
    public static Export of(Recipe recipe, Variant variant, SetUp setUp, StackMode mode, String image) {
        String version = TagVersion.of(image);
        String why = setUp == SetUp.AS_SHIPPED
                ? ""
                : variant.tuning(mode, version).map(Tuning::why).orElse("");
        return new Export(
                recipe.id(),
                recipe.name(),
                image,
                mode,
                variant.ports(),
                variant.settings(setUp, mode, version),
                why,
                recipe.shell());
    }

    /** Returns the same under another name, which is that of everything that is made. */
    public Export withName(String other) {
        return new Export(other, title, image, mode, ports, settings, why, shell);
    }

    /** Returns the same settings for another name of the same image, for example one in a registry of your own. */
    public Export withImage(String other) {
        return new Export(name, title, other, mode, ports, settings, why, shell);
    }

    /** Returns {@code host:port:port} for each port and family, on the loopback addresses only. */
    List<String> published() {
        return ports.stream()
                .flatMap(port -> mode.families().stream()
                        .map(family -> new Endpoint(family.loopback(), port.number(), family) + ":" + port.number()))
                .toList();
    }

    /** Returns a name for a file of the container, without what file names and keys of a ConfigMap may not have. */
    static String fileName(String path) {
        return path.substring(1).replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
