package io.github.ipv6containers.report;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.report.export.Compose;
import io.github.ipv6containers.report.export.DockerRun;
import io.github.ipv6containers.report.export.Export;
import io.github.ipv6containers.report.export.Helm;
import io.github.ipv6containers.report.export.Kubernetes;
import io.github.ipv6containers.report.export.Workload;
import io.github.ipv6containers.report.options.Words;
import picocli.CommandLine.Option;

/** Holds what {@code recipe export} is asked for. */
final class ExportOptions {

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "docker, compose, kubernetes, or helm: values of the chart that is named in the recipe.")
    private String format = "";

    @Option(
            names = "--mode",
            defaultValue = "dual-stack",
            paramLabel = "MODE",
            description = "dual-stack (the default), ipv4-only, or ipv6-only.")
    private String mode = "";

    @Option(
            names = "--variant",
            defaultValue = "",
            paramLabel = "VARIANT",
            description = "The variant (default: the recipe's first).")
    private String variant = "";

    @Option(
            names = "--set-up",
            defaultValue = "recipe",
            paramLabel = "SET-UP",
            description = "recipe (the default), or as-shipped: without what the recipe sets.")
    private String setUp = "";

    @Option(
            names = "--image",
            defaultValue = "",
            paramLabel = "IMAGE",
            description =
                    "The image (default: the first that the variant is for); what is set depends on the version of its tag.")
    private String image = "";

    @Option(
            names = "--kind",
            defaultValue = "deployment",
            paramLabel = "KIND",
            description = "Of Kubernetes: deployment (the default), or pod.")
    private String kind = "";

    String text(Recipe recipe) {
        Variant chosen = variant.isEmpty() ? recipe.variant() : recipe.variant(variant);
        SetUp chosenSetUp = Words.setUp(setUp);
        StackMode chosenMode = StackMode.parse(mode);
        Export export = image.isEmpty()
                ? Export.of(recipe, chosen, chosenSetUp, chosenMode)
                : Export.of(recipe, chosen, chosenSetUp, chosenMode, image);
        Workload workload = Workload.parse(kind);
        return switch (format) {
            case "docker" -> DockerRun.of(export);
            case "compose" -> Compose.of(export);
            case "kubernetes" -> Kubernetes.of(export, workload);
            case "helm" -> helm(recipe, export, chosenSetUp);
            default ->
                throw new IllegalArgumentException(
                        "There is no format \"" + format + "\"; known: docker, compose, kubernetes, helm.");
        };
    }

    private static String helm(Recipe recipe, Export export, SetUp setUp) {
        if (setUp == SetUp.AS_SHIPPED) {
            throw new IllegalArgumentException("As shipped, a chart is installed without values: leave --values away.");
        }
        return Helm.of(recipe, export);
    }
}
