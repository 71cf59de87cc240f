package io.github.ipv6containers.report.lanes;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.ImageFacts;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.service.Refusal;
import io.github.ipv6containers.service.Service;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Holds what one container is run for.
 *
 * @param recipe the system
 * @param image its image
 * @param variant the variant, whose ports are proved
 * @param mode the network's mode
 * @param settings the whole settings
 * @param version the version, when an earlier run told it, else empty
 * @param refusals what the recipe, or a claim, expects to be refused
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Job(
        Recipe recipe,
        ImageFacts image,
        Variant variant,
        StackMode mode,
        Settings settings,
        String version,
        Set<Refusal> refusals) {

    public Job {
        refusals = Set.copyOf(refusals);
    }

    /** Returns what is to be proved, with what mends it in this mode and version. */
    public Service service() {
        Optional<Tuning> tuning = variant.tuning(mode, version.isEmpty() ? image.version() : version);
        return new Service(
                recipe.name(),
                image.requested(),
                variant.ports(),
                tuning.map(Tuning::mend).orElse(""),
                tuning.map(Tuning::why).orElse(""),
                refusals);
    }
}
