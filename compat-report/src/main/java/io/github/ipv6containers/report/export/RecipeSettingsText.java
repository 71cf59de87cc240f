package io.github.ipv6containers.report.export;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.recipe.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Says what a recipe sets in each mode. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RecipeSettingsText {

    private RecipeSettingsText() {}

    /** Returns a line for each variant, mode and range of versions. */
    public static String of(Recipe recipe) {
        return recipe.variants().stream()
                .flatMap(variant -> Stream.of(StackMode.values()).map(mode -> line(variant, mode)))
                .collect(joining("\n", "What it sets\n", "\n"));
    }

    private static String line(Variant variant, StackMode mode) {
        List<Tuning> tunings = variant.tunings().stream()
                .filter(tuning -> tuning.modes().contains(mode))
                .toList();
        String start = "  " + variant.id() + ", " + mode + ": ";
        return tunings.isEmpty()
                ? start + "nothing, as shipped"
                : tunings.stream()
                        .map(tuning -> start + versions(tuning) + words(tuning.settings()))
                        .collect(joining("\n"));
    }

    private static String versions(Tuning tuning) {
        return tuning.versions().equals(Versions.ALL)
                ? ""
                : "versions " + tuning.versions().text() + ": ";
    }

    private static String words(Settings settings) {
        List<String> parts = new ArrayList<>();
        if (!settings.command().isEmpty()) {
            parts.add("command " + String.join(" ", settings.command()));
        }
        settings.environment().forEach((name, value) -> parts.add("environment " + name + "=" + value));
        settings.sysctls().forEach((name, value) -> parts.add("sysctl " + name + "=" + value));
        settings.files().keySet().forEach(path -> parts.add("file " + path));
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }
}
