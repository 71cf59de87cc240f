package io.github.ipv6containers.lint;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Variant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole catalogue as manifests: as shipped, each has exactly its recipe's finding, and with the recipe none. */
class CatalogueTests {

    static Stream<Arguments> variants() {
        return Catalogue.builtIn().recipes().stream()
                .filter(recipe -> recipe.group().equals(Recipe.SYSTEMS))
                .filter(recipe -> !recipe.images().isEmpty())
                .flatMap(recipe -> recipe.images().stream().flatMap(image -> recipe.variants().stream()
                        .filter(variant -> variant.versions().contain(version(image)))
                        .filter(variant -> variant.asShipped().command().isEmpty()
                                && variant.asShipped().files().isEmpty())
                        .map(variant -> Arguments.of(recipe.id(), image, variant.id()))));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void findsWhatTheRecipeExpectsAsShipped(String id, String image, String variantId, @TempDir Path folder) {
        Variant variant = Catalogue.builtIn().find(id).variant(variantId);

        LintReport report = lint(folder, image, variant, variant.asShipped());

        boolean expected = Stream.of(StackMode.DUAL_STACK, StackMode.IPV6_ONLY)
                .flatMap(mode -> variant.ports().stream().flatMap(port -> Stream.of(IPFamily.values())
                        .flatMap(family ->
                                variant.expectation(SetUp.AS_SHIPPED, mode, version(image), port, family).stream())))
                .findAny()
                .isPresent();
        assertThat(errorsAndWarnings(report))
                .as(Examples.lines(report, folder))
                .isEqualTo(expected ? List.of("image-needs-setting") : List.of());
    }

    @ParameterizedTest
    @MethodSource("variants")
    void findsNothingWithTheRecipe(String id, String image, String variantId, @TempDir Path folder) {
        Variant variant = Catalogue.builtIn().find(id).variant(variantId);
        boolean mends = Stream.of(StackMode.DUAL_STACK, StackMode.IPV6_ONLY)
                .allMatch(mode -> variant.ports().stream().allMatch(port -> Stream.of(IPFamily.values())
                        .allMatch(family -> variant.expectation(SetUp.RECIPE, mode, version(image), port, family)
                                .isEmpty())));

        LintReport report =
                lint(folder, image, variant, variant.settings(SetUp.RECIPE, StackMode.DUAL_STACK, version(image)));

        assertThat(errorsAndWarnings(report))
                .as(Examples.lines(report, folder))
                .isEqualTo(mends ? List.of() : List.of("image-needs-setting"));
    }

    private static List<String> errorsAndWarnings(LintReport report) {
        return report.findings().stream()
                .filter(it -> it.severity() != Severity.NOTE)
                .map(it -> it.rule().id())
                .toList();
    }

    private static String version(String image) {
        return image.replaceAll("^[^:]*:v?", "").replaceAll("[^0-9.].*", "").replaceAll("\\.$", "");
    }

    private static LintReport lint(Path folder, String image, Variant variant, Settings settings) {
        StringBuilder text = new StringBuilder(
                "apiVersion: v1\nkind: Pod\nmetadata: {name: it}\nspec:\n  containers:\n    - name: it\n");
        text.append("      image: ").append(image).append('\n');
        text.append("      ports:\n");
        variant.ports().forEach(port -> text.append("        - containerPort: ")
                .append(port.number())
                .append('\n'));
        if (!settings.command().isEmpty()) {
            text.append("      args: [")
                    .append(settings.command().stream()
                            .map(CatalogueTests::quoted)
                            .collect(joining(", ")))
                    .append("]\n");
        }
        if (!settings.environment().isEmpty()) {
            text.append("      env:\n");
            settings.environment().forEach((name, value) -> text.append("        - {name: ")
                    .append(name)
                    .append(", value: ")
                    .append(quoted(value))
                    .append("}\n"));
        }
        files(settings.files(), text);
        return Examples.lint(folder, "pod.yaml", text.toString());
    }

    private static void files(Map<String, String> files, StringBuilder text) {
        if (files.isEmpty()) {
            return;
        }
        List<String> paths = List.copyOf(files.keySet());
        text.append("      volumeMounts:\n");
        paths.forEach(path -> text.append("        - {name: files, mountPath: ")
                .append(quoted(path))
                .append(", subPath: f")
                .append(paths.indexOf(path))
                .append("}\n"));
        text.append("  volumes: [{name: files, configMap: {name: files}}]\n");
        text.append("---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: files}\ndata:\n");
        paths.forEach(path -> text.append("  f")
                .append(paths.indexOf(path))
                .append(": |\n")
                .append(files.getOrDefault(path, "").indent(4)));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
