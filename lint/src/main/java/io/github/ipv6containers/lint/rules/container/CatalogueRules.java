package io.github.ipv6containers.lint.rules.container;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.Severity;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.ImageName;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.recipe.Expectation;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.recipe.Variant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The catalogue of recipes, applied to what a manifest says of their images. */
final class CatalogueRules {

    private static final String LATEST = ".999999";
    private static final int WHOLE = 2;
    private static final Map<Cluster, StackMode> MODES = Map.of(
            Cluster.DUAL_STACK, StackMode.DUAL_STACK,
            Cluster.IPV6_ONLY, StackMode.IPV6_ONLY,
            Cluster.IPV4_ONLY, StackMode.IPV4_ONLY);

    private CatalogueRules() {}

    /** Finds the recipe of an image, at whatever mirror; recipes of languages say nothing of programs in them. */
    static Optional<Recipe> recipe(ImageName image) {
        return Catalogue.builtIn().recipes().stream()
                .filter(recipe -> recipe.group().equals(Recipe.SYSTEMS))
                .filter(recipe ->
                        recipe.images().stream().map(ImageName::parse).anyMatch(known -> image.is(known.path())))
                .findFirst();
    }

    static void check(Container container, Findings found) {
        recipe(container.imageName()).ifPresent(recipe -> recipe.variants().stream()
                .filter(CatalogueRules::isTheImageAsItIs)
                .forEach(variant -> variant(recipe, variant, container, found)));
    }

    /** Other variants are of configuration or of commands that somebody wrote; rules of their own judge these. */
    private static boolean isTheImageAsItIs(Variant variant) {
        return variant.asShipped().command().isEmpty()
                && variant.asShipped().files().isEmpty();
    }

    private static void variant(Recipe recipe, Variant variant, Container container, Findings found) {
        String tag = container.imageName().version();
        Map<Integer, Expectation> failing = new TreeMap<>();
        Set<Cluster> clusters = EnumSet.noneOf(Cluster.class);
        boolean sure = !tag.isEmpty();
        for (Map.Entry<Cluster, StackMode> mode : MODES.entrySet()) {
            for (ServicePort port : variant.ports()) {
                for (IPFamily family : mode.getValue().families()) {
                    Optional<Expectation> now =
                            expectation(variant, mode.getValue(), version(tag, recipe), port, family);
                    sure &= now.equals(expectation(variant, mode.getValue(), latest(tag, recipe), port, family));
                    now.ifPresent(it -> {
                        failing.put(port.number(), it);
                        clusters.add(mode.getKey());
                    });
                }
            }
        }
        if (failing.isEmpty() || !variant.versions().contain(version(tag, recipe))) {
            return;
        }
        Optional<Tuning> tuning = variant.tuning(StackMode.DUAL_STACK, version(tag, recipe));
        Evidence evidence = Evidence.of(recipe, variant, tuning, container);
        if (evidence == Evidence.SET) {
            return;
        }
        Severity severity = severity(variant, failing, container);
        boolean doubtful = !sure || evidence == Evidence.UNSEEN;
        report(recipe, failing, clusters, tuning, doubtful ? Severity.NOTE : severity, evidence, container, found);
    }

    private static Optional<Expectation> expectation(
            Variant variant, StackMode mode, String version, ServicePort port, IPFamily family) {
        return variant.expectation(SetUp.AS_SHIPPED, mode, version, port, family);
    }

    /** Without a version in its tag, an image is taken for the one of the recipe, and the finding for a note. */
    private static String version(String tag, Recipe recipe) {
        return tag.isEmpty() ? ImageName.parse(recipe.image()).version() : tag;
    }

    /** Returns the newest version that a short tag, as 4.3, may mean. */
    private static String latest(String tag, Recipe recipe) {
        String version = version(tag, recipe);
        return version.chars().filter(c -> c == '.').count() < WHOLE ? version + LATEST : version;
    }

    /** A port that is declared is used; of the others nobody knows. */
    private static Severity severity(Variant variant, Map<Integer, Expectation> failing, Container container) {
        if (failing.size() == variant.ports().size()
                || failing.keySet().stream().anyMatch(container.ports()::contains)) {
            return Severity.ERROR;
        }
        return container.ports().isEmpty() ? Severity.WARNING : Severity.NOTE;
    }

    private static void report(
            Recipe recipe,
            Map<Integer, Expectation> failing,
            Set<Cluster> clusters,
            Optional<Tuning> tuning,
            Severity severity,
            Evidence evidence,
            Container container,
            Findings found) {
        List<String> ports = failing.keySet().stream().map(String::valueOf).toList();
        String why = failing.values().iterator().next().why();
        String sentence = recipe.name() + " as shipped: " + (ports.size() == 1 ? "port " : "ports ") + listed(ports)
                + (ports.size() == 1 ? " does" : " do") + " not answer on every family. " + why
                + (evidence == Evidence.UNSEEN ? " What is mounted or read from elsewhere cannot be seen here." : "");
        Spot spot =
                container.image() == null ? container.spot() : container.image().start();
        found.add(
                "image-needs-setting",
                severity,
                clusters,
                spot,
                sentence,
                tuning.map(Tuning::mend).orElse(""));
    }

    private static String listed(List<String> ports) {
        int last = ports.size() - 1;
        return last == 0
                ? ports.get(0)
                : ports.subList(0, last).stream().collect(joining(", ")) + " and " + ports.get(last);
    }
}
