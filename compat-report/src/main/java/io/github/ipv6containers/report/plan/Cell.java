package io.github.ipv6containers.report.plan;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Variant;
import org.apiguardian.api.API;

/**
 * Holds one cell of the report: what is run, and where.
 *
 * @param recipe the system
 * @param image the image asked for, or {@link #EMBEDDED}
 * @param variant the way in which it is run
 * @param mode the network's mode
 * @param setUp how it is configured
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Cell(Recipe recipe, String image, Variant variant, StackMode mode, SetUp setUp) {

    /** Stands in the place of an image for a system that runs inside this JVM. */
    public static final String EMBEDDED = "embedded";

    /** Tells whether it runs inside this JVM, without an engine. */
    public boolean isEmbedded() {
        return image.equals(EMBEDDED);
    }
}
