package io.github.ipv6containers.report.plan;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds all that is run of one image in one mode, one after the other: the version that the first run tells decides what
 * the recipe sets.
 *
 * @param recipe the system
 * @param image the image
 * @param mode the network's mode
 * @param cells the cells, those as shipped first
 * @param trials the claims' trials that no cell as shipped makes superfluous
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Lane(Recipe recipe, String image, StackMode mode, List<Cell> cells, List<RunKey> trials) {

    public Lane {
        cells = List.copyOf(cells);
        trials = List.copyOf(trials);
    }

    int steps() {
        return cells.size() + trials.size();
    }
}
