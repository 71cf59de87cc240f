package io.github.ipv6containers.report.export;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.report.plan.TagVersion;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what an export is made of.
 *
 * @param name the system's id, used as the name of everything that is made
 * @param image the image
 * @param mode the network's mode
 * @param ports the ports to publish
 * @param settings the recipe's settings for that mode and the version that the tag names
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Export(String name, String image, StackMode mode, List<ServicePort> ports, Settings settings) {

    public Export {
        ports = List.copyOf(ports);
    }

    /** Takes the pinned default image of a recipe. */
    public static Export of(Recipe recipe, Variant variant, StackMode mode) {
        Settings settings = variant.settings(SetUp.RECIPE, mode, TagVersion.of(recipe.image()));
        return new Export(recipe.id(), recipe.image(), mode, variant.ports(), settings);
    }

    /** Returns {@code host:port:port} for each port and family, on the loopback addresses only. */
    List<String> published() {
        return ports.stream()
                .flatMap(port -> mode.families().stream()
                        .map(family -> new Endpoint(family.loopback(), port.number(), family) + ":" + port.number()))
                .toList();
    }

    /** Returns a name without slashes for a file of the container. */
    static String fileName(String path) {
        return path.substring(1).replace('/', '_');
    }
}
