package io.github.ipv6containers.report.check;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.recipe.Versions;
import io.github.ipv6containers.report.plan.Cell;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Holds what a check was asked for.
 *
 * @param image the image
 * @param ports the ports that must answer
 * @param mode the network's mode
 * @param settings the command, the environment, the kernel's settings and the files
 * @param mounts what of this machine is mounted, as the engine writes it: {@code /here:/there:ro}
 * @param aliases the further names of the container on its network
 * @param patience how long is waited for what
 * @param evidence whether what is seen from inside is wanted also where all is well, for a file
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record CheckRequest(
        String image,
        List<ServicePort> ports,
        StackMode mode,
        Settings settings,
        List<String> mounts,
        List<String> aliases,
        Patience patience,
        boolean evidence) {

    public CheckRequest {
        ports = List.copyOf(ports);
        mounts = List.copyOf(mounts);
        aliases = List.copyOf(aliases);
    }

    /** Returns the same in another mode. */
    public CheckRequest in(StackMode other) {
        return new CheckRequest(image, ports, other, settings, mounts, aliases, patience, evidence);
    }

    /** Tells whether the container is run as a recipe's variant is as shipped, and waited for no longer than usual. */
    boolean isUsualRunOf(Variant variant) {
        return settings.equals(variant.asShipped())
                && mounts.isEmpty()
                && patience.settle().equals(Patience.DEFAULT.settle());
    }

    /** Returns the same as a cell of a recipe that sets nothing. */
    public Cell cell() {
        Variant variant = new Variant("default", "", Versions.ALL, ports, settings, List.of(), List.of());
        Recipe recipe = new Recipe(
                "check",
                image,
                Recipe.SYSTEMS,
                List.of(image),
                List.of(),
                "",
                false,
                "",
                Optional.empty(),
                List.of(variant),
                List.of());
        return new Cell(recipe, image, variant, mode, SetUp.AS_SHIPPED);
    }
}
