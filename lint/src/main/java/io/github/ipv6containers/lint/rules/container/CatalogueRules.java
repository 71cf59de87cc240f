package io.github.ipv6containers.lint.rules.container;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.lint.Severity;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.ImageName;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.recipe.Expectation;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of recipes, applied to what a manifest says of their images. */
final class CatalogueRules {

    private CatalogueRules() {}

    /** Finds the recipe of a system's image, at whatever mirror. */
    static Optional<Recipe> recipe(ImageName image) {
        return any(image).filter(recipe -> recipe.group().equals(Recipe.SYSTEMS));
    }

    private static Optional<Recipe> any(ImageName image) {
        return Catalogue.builtIn().recipes().stream()
                .filter(recipe ->
                        recipe.images().stream().map(ImageName::parse).anyMatch(known -> image.is(known.path())))
                .findFirst();
    }

    /** Judges what runs as its image would; what another rule has found a fault in already is not told twice. */
    static void check(Container container, Findings found) {
        recipe(container.imageName()).ifPresent(recipe -> {
            Start start = Start.of(recipe, container);
            recipe.variants().stream()
                    .filter(variant -> isTheImageAsItIs(variant) && start != Start.ANOTHER_PROGRAM)
                    .forEach(variant -> variant(recipe, variant, start == Start.UNSEEN, container, found));
        });
        if (found.all().stream().noneMatch(it -> it.severity() == Severity.ERROR)) {
            any(container.imageName()).ifPresent(recipe -> recipe.variants().stream()
                    .filter(variant ->
                            !isTheImageAsItIs(variant) || !recipe.group().equals(Recipe.SYSTEMS))
                    .filter(variant -> Evidence.isTold(variant.asShipped(), container))
                    .forEach(variant -> variant(recipe, variant, false, container, found)));
        }
    }

    /** Tells whether a container is told exactly what some recipe sets, so that it was measured already. */
    static boolean isMeasured(Container container) {
        String version = container.imageName().version();
        return any(container.imageName()).stream()
                .flatMap(recipe -> recipe.variants().stream())
                .filter(variant -> variant.tuning(StackMode.DUAL_STACK, version).isPresent())
                .anyMatch(variant ->
                        Evidence.isTold(variant.settings(SetUp.RECIPE, StackMode.DUAL_STACK, version), container));
    }

    /** Tells whether a container is known to answer over every family: as shipped, or as it is told. */
    static boolean servesBoth(Container container) {
        return isMeasured(container)
                || recipe(container.imageName())
                        .filter(recipe -> Start.of(recipe, container) == Start.SERVER)
                        .map(recipe -> asShipped(recipe, container))
                        .filter(all -> !all.isEmpty()
                                && all.stream().allMatch(it -> it.failing().isEmpty()))
                        .isPresent();
    }

    private static List<Shipped> asShipped(Recipe recipe, Container container) {
        String version = Shipped.version(recipe, container.imageName());
        return recipe.variants().stream()
                .filter(CatalogueRules::isTheImageAsItIs)
                .filter(variant -> !isOfOtherPorts(variant, container)
                        && variant.versions().contain(version))
                .map(variant -> Shipped.of(recipe, variant, container))
                .toList();
    }

    /** Other variants are of configuration or of commands that somebody wrote. */
    private static boolean isTheImageAsItIs(Variant variant) {
        return variant.asShipped().command().isEmpty()
                && variant.asShipped().files().isEmpty();
    }

    private static void variant(Recipe recipe, Variant variant, boolean unseen, Container container, Findings found) {
        if (isOfOtherPorts(variant, container)
                || !variant.versions().contain(Shipped.version(recipe, container.imageName()))) {
            return;
        }
        Shipped shipped = Shipped.of(recipe, variant, container);
        if (!shipped.failing().isEmpty()) {
            Severity severity = severity(variant, shipped.failing(), container);
            boolean doubtful = unseen || !shipped.sure() || shipped.evidence() == Evidence.UNSEEN;
            report(recipe, shipped, doubtful ? Severity.NOTE : severity, container, found);
        }
    }

    /** The health checks of a server that declares its other ports are used by nobody, as far as can be seen. */
    private static boolean isOfOtherPorts(Variant variant, Container container) {
        return !container.ports().isEmpty()
                && variant.ports().stream().map(ServicePort::number).noneMatch(container.ports()::contains);
    }

    /** A port that is declared is used; of the others nobody knows. */
    private static Severity severity(Variant variant, Map<Integer, Expectation> failing, Container container) {
        if (failing.size() == variant.ports().size()
                || failing.keySet().stream().anyMatch(container.ports()::contains)) {
            return Severity.ERROR;
        }
        return container.ports().isEmpty() ? Severity.WARNING : Severity.NOTE;
    }

    private static void report(Recipe recipe, Shipped shipped, Severity severity, Container container, Findings found) {
        List<String> ports =
                shipped.failing().keySet().stream().map(String::valueOf).toList();
        String why = shipped.failing().values().iterator().next().why();
        String sentence = recipe.name() + " as shipped: " + (ports.size() == 1 ? "port " : "ports ") + listed(ports)
                + (ports.size() == 1 ? " does" : " do") + " not answer on every family. " + why
                + (shipped.evidence() == Evidence.UNSEEN
                        ? " What is mounted or read from elsewhere cannot be seen here."
                        : "");
        Spot spot =
                container.image() == null ? container.spot() : container.image().start();
        found.add("image-needs-setting", severity, shipped.clusters(), spot, sentence, shipped.mend());
    }

    private static String listed(List<String> ports) {
        int last = ports.size() - 1;
        return last == 0
                ? ports.get(0)
                : ports.subList(0, last).stream().collect(joining(", ")) + " and " + ports.get(last);
    }
}
