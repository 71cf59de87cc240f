package io.github.ipv6containers.report.model;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import org.apiguardian.api.API;

/**
 * Holds what tells one cell of a report from another; two runs of the same cell must agree.
 *
 * @param system the system's id
 * @param image the image asked for
 * @param variant the variant's id
 * @param mode the network's mode
 * @param setUp how it was configured
 * @param engine the engine's name and version
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CellId(String system, String image, String variant, StackMode mode, SetUp setUp, String engine) {

    /** Returns the name by which people are told of it. */
    @Override
    public String toString() {
        return "%s %s (%s), %s, %s, on %s".formatted(system, image, variant, mode, setUp, engine);
    }
}
