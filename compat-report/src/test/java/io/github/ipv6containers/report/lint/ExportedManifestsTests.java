package io.github.ipv6containers.report.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.Severity;
import io.github.ipv6containers.lint.inspection.Lint;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.export.Compose;
import io.github.ipv6containers.report.export.Export;
import io.github.ipv6containers.report.export.Helm;
import io.github.ipv6containers.report.export.Kubernetes;
import io.github.ipv6containers.report.export.Workload;
import io.github.ipv6containers.report.plan.TagVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is exported of the catalogue, each image, variant, mode and format, on the cluster that the mode stands for: nothing is
 * found with the recipe, and as shipped exactly what the recipe expects.
 */
class ExportedManifestsTests {

    /** What is wrong with variants of which the command or the file says it; of the others the image is to blame. */
    private static final Map<String, String> RULES = Map.of(
            "gradio mounted", "bind-ipv4-only",
            "java prefer-ipv4", "java-prefer-ipv4",
            "kestrel ipv4-wildcard", "bind-ipv4-only",
            "nginx own-configuration", "nginx-listen-ipv4-only",
            "nodejs ipv4-wildcard", "bind-ipv4-only",
            "opentelemetry-collector own-configuration", "otel-loopback",
            "python http-server", "bind-ipv4-only",
            "rust ipv4-wildcard", "bind-ipv4-only",
            "uvicorn workers", "bind-ipv4-only");

    static Stream<Arguments> exports() {
        return Catalogue.builtIn().recipes().stream()
                .flatMap(recipe -> recipe.variants().stream().flatMap(variant -> recipe.images().stream()
                        .filter(image -> variant.versions().contain(TagVersion.of(image)))
                        .map(image -> Arguments.of(recipe.id(), variant.id(), image))));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void haveWhatTheirRecipeExpectsAndNothingElse(String id, String variantId, String image) {
        for (SetUp setUp : SetUp.values()) {
            for (StackMode mode : StackMode.values()) {
                boolean fails = fails(id, variantId, image, setUp, mode);
                texts(id, variantId, image, setUp, mode).forEach((name, text) -> {
                    LintReport report =
                            Lint.create().on(Cluster.parse(mode.id())).ofText(name, text);
                    assertThat(report.problems()).isEmpty();
                    assertThat(rules(report))
                            .as("%s %s, %s%n%s%n%s", setUp, mode, name, text, report.findings())
                            .isEqualTo(
                                    fails
                                            ? List.of(RULES.getOrDefault(id + " " + variantId, "image-needs-setting"))
                                            : List.of());
                    assertThat(report.findings()).extracting(Finding::severity).containsOnly(severities(fails));
                });
            }
        }
    }

    /** What is exported for both families is for either of them too. */
    @ParameterizedTest
    @EnumSource
    void ofBothFamiliesAreReadyForAnyCluster(Cluster cluster) {
        exports()
                .map(Arguments::get)
                .filter(it -> !fails("" + it[0], "" + it[1], "" + it[2], SetUp.RECIPE, StackMode.DUAL_STACK))
                .flatMap(it ->
                        texts("" + it[0], "" + it[1], "" + it[2], SetUp.RECIPE, StackMode.DUAL_STACK)
                                .entrySet()
                                .stream())
                .forEach(it -> assertThat(Lint.create()
                                .on(cluster)
                                .ofText(it.getKey(), it.getValue())
                                .findings())
                        .as(it.getValue())
                        .isEmpty());
    }

    private static Severity[] severities(boolean fails) {
        return fails ? new Severity[] {Severity.ERROR} : new Severity[0];
    }

    private static List<String> rules(LintReport report) {
        return report.findings().stream().map(it -> it.rule().id()).distinct().toList();
    }

    private static Map<String, String> texts(String id, String variantId, String image, SetUp setUp, StackMode mode) {
        Recipe recipe = Catalogue.builtIn().find(id);
        Export export = Export.of(recipe, recipe.variant(variantId), setUp, mode, image);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("compose.yaml", Compose.of(export));
        texts.put("deployment.yaml", Kubernetes.of(export, Workload.DEPLOYMENT));
        texts.put("pod.yaml", Kubernetes.of(export, Workload.POD));
        if (setUp == SetUp.RECIPE
                && hasChart(recipe, image)
                && !fails(id, variantId, image, setUp, mode)) { // what nothing mends, no value says
            texts.put("values.yaml", Helm.of(recipe, export));
        }
        return texts;
    }

    private static boolean hasChart(Recipe recipe, String image) {
        return recipe.chart()
                .filter(chart -> chart.versions().contain(TagVersion.of(image)))
                .isPresent();
    }

    private static boolean fails(String id, String variantId, String image, SetUp setUp, StackMode mode) {
        var variant = Catalogue.builtIn().find(id).variant(variantId);
        return variant.ports().stream().anyMatch(port -> mode.families().stream()
                .anyMatch(family -> variant.expectation(setUp, mode, TagVersion.of(image), port, family)
                        .isPresent()));
    }
}
