package io.github.ipv6containers.containers;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.recipe.Versions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Puts a user's configuration file in the place of the collector recipe's variant for that, with its reasons kept. */
final class OwnCollectorConfiguration {

    private static final String FILE = "/etc/otelcol/config.yaml";

    private OwnCollectorConfiguration() {}

    static RecipeUse in(RecipeUse use, String yaml) {
        Variant variant = use.recipe().variant("own-configuration");
        Tuning known = variant.tunings().get(0);
        Settings settings = new Settings(List.of(), Map.of(), Map.of(), Map.of(FILE, yaml));
        Tuning tuning = new Tuning(
                EnumSet.allOf(StackMode.class), Versions.ALL, settings, known.mend(), known.why(), known.source());
        Variant own = new Variant(
                variant.id(),
                variant.description(),
                variant.versions(),
                variant.ports(),
                Settings.NONE,
                List.of(tuning),
                List.of());
        return new RecipeUse(use.recipe(), own, use.image());
    }
}
