package io.github.ipv6containers.report.plan;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Claim;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.Settings;
import org.apiguardian.api.API;

/**
 * Holds what tells one run of a container from another; two runs with equal keys would see the same.
 *
 * @param system the system's id
 * @param image the image asked for
 * @param variant the variant's id, which names the ports that are probed
 * @param mode the network's mode
 * @param settings the whole settings
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record RunKey(String system, String image, String variant, StackMode mode, Settings settings) {

    /** Returns the key of a cell that is run with the given settings. */
    public static RunKey of(Cell cell, Settings settings) {
        return new RunKey(cell.recipe().id(), cell.image(), cell.variant().id(), cell.mode(), settings);
    }

    /** Returns the key of a claim's trial. */
    public static RunKey of(Recipe recipe, Claim.Trial trial) {
        return new RunKey(recipe.id(), trial.image(), trial.variant(), trial.mode(), trial.settings());
    }
}
