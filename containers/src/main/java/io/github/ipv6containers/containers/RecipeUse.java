package io.github.ipv6containers.containers;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.container.ReadyWait;
import io.github.ipv6containers.container.RecipeSetUp;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.service.Service;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Binds one container to the recipe of its system; the typed classes share by it what no common parent could give. */
record RecipeUse(Recipe recipe, Variant variant, DockerImageName image) {

    static RecipeUse of(String id, DockerImageName image) {
        Recipe recipe = Catalogue.builtIn().find(id);
        return new RecipeUse(recipe, recipe.variant(), image);
    }

    static DockerImageName defaultImage(String id) {
        return DockerImageName.parse(Catalogue.builtIn().find(id).image());
    }

    /** Replaces the container's ports by the recipe's, and its readiness by the proof of them. */
    void prepare(GenericContainer<?> container) {
        container.setExposedPorts(
                variant.ports().stream().map(ServicePort::number).toList());
        container.setWaitStrategy(new ReadyWait());
    }

    /** Says the recipe's settings to the container; what the image needs to start at all is its class's business. */
    void apply(GenericContainer<?> container) {
        tuning(container).ifPresent(tuning -> RecipeSetUp.apply(tuning.settings(), container));
    }

    /** Returns what is to be proved, with what mends it on the container's network. */
    Service service(GenericContainer<?> container) {
        Optional<Tuning> tuning = tuning(container);
        return new Service(
                recipe.name(),
                image.asCanonicalNameString(),
                variant.ports(),
                tuning.map(Tuning::mend).orElse(""),
                tuning.map(Tuning::why).orElse(""));
    }

    Optional<Tuning> tuning(GenericContainer<?> container) {
        // Without a network of ours the engine's default is IPv4 only, and so is what ReadyWait proves.
        StackMode mode = container.getNetwork() instanceof TestNetwork ours ? ours.mode() : StackMode.IPV4_ONLY;
        return variant.tuning(mode, version());
    }

    /** Returns the tag when it begins with a number; any other tag does not tell the version. */
    private String version() {
        String tag = image.getVersionPart();
        return tag.matches("\\d.*") ? tag : "";
    }
}
