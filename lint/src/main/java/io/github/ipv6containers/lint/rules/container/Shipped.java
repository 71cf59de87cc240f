package io.github.ipv6containers.lint.rules.container;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.ImageName;
import io.github.ipv6containers.recipe.Expectation;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.recipe.Variant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds what a recipe expects of an image as shipped, where a container is not told what the recipe sets.
 *
 * @param failing the ports that do not answer on every family, with what is expected instead
 * @param clusters where that is so
 * @param sure whether all versions that the image's tag may mean are alike
 * @param evidence why it is not taken as set: it is not, or it cannot be seen
 * @param mend the line that mends it; empty when nothing does
 */
record Shipped(Map<Integer, Expectation> failing, Set<Cluster> clusters, boolean sure, Evidence evidence, String mend) {

    private static final String LATEST = ".999999";
    private static final int WHOLE = 2;
    private static final Map<Cluster, StackMode> MODES = Map.of(
            Cluster.DUAL_STACK, StackMode.DUAL_STACK,
            Cluster.IPV6_ONLY, StackMode.IPV6_ONLY,
            Cluster.IPV4_ONLY, StackMode.IPV4_ONLY);

    static Shipped of(Recipe recipe, Variant variant, Container container) {
        String version = version(recipe, container.imageName());
        Map<Integer, Expectation> failing = new TreeMap<>();
        Set<Cluster> clusters = EnumSet.noneOf(Cluster.class);
        boolean sure = !container.imageName().version().isEmpty();
        Evidence worst = Evidence.SET;
        String mend = "";
        for (Cluster cluster : Cluster.values()) {
            StackMode mode = MODES.getOrDefault(cluster, StackMode.DUAL_STACK);
            Optional<Tuning> tuning = variant.tuning(mode, version);
            Evidence evidence = Evidence.of(recipe, variant, tuning, container);
            Map<Integer, Expectation> expected = expected(variant, mode, version);
            sure &= expected.equals(expected(variant, mode, latest(version)));
            if (evidence != Evidence.SET && !expected.isEmpty()) {
                expected.forEach(failing::putIfAbsent);
                clusters.add(cluster);
                worst = worst == Evidence.NOT_SET ? worst : evidence;
                mend = mend.isEmpty() ? tuning.map(Tuning::mend).orElse("") : mend;
            }
        }
        return new Shipped(failing, clusters, sure, worst, mend);
    }

    private static Map<Integer, Expectation> expected(Variant variant, StackMode mode, String version) {
        Map<Integer, Expectation> expected = new TreeMap<>();
        for (ServicePort port : variant.ports()) {
            for (IPFamily family : mode.families()) {
                variant.expectation(SetUp.AS_SHIPPED, mode, version, port, family)
                        .ifPresent(it -> expected.putIfAbsent(port.number(), it));
            }
        }
        return expected;
    }

    /** Without a version in its tag, an image is taken for the one of the recipe, and the finding for a note. */
    static String version(Recipe recipe, ImageName image) {
        return image.version().isEmpty() ? ImageName.parse(recipe.image()).version() : image.version();
    }

    /** Returns the newest version that a short tag, as 4.3, may mean. */
    private static String latest(String version) {
        return version.chars().filter(c -> c == '.').count() < WHOLE ? version + LATEST : version;
    }
}
