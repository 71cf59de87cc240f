package io.github.ipv6containers.report.judge;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.recipe.Expectation;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Variant;
import java.util.List;
import java.util.Optional;

/** Compares findings with what the recipe expects; where it says nothing, a port should answer. */
final class Expectations {

    private Expectations() {}

    /**
     * Returns what differs from the recipe, in the order of the findings.
     *
     * <p>A finding that says nothing of the image is left out: empty deviations alone do not mean that all is as expected.
     *
     * @param version the version that ran; empty when it is unknown
     * @throws IllegalArgumentException if a port of the variant has no finding for a family of the mode
     */
    static List<Deviation> deviations(
            Variant variant, SetUp setUp, StackMode mode, String version, List<PortFinding> findings) {
        requireWhole(variant, mode, findings);
        return findings.stream()
                .filter(found -> found.finding().judgesTheImage())
                .flatMap(found -> deviation(variant, setUp, mode, version, found).stream())
                .toList();
    }

    private static Optional<Deviation> deviation(
            Variant variant, SetUp setUp, StackMode mode, String version, PortFinding found) {
        Finding expected = variant.expectation(setUp, mode, version, found.port(), found.family())
                .map(Expectation::finding)
                .orElse(Finding.ANSWERS);
        return expected == found.finding()
                ? Optional.empty()
                : Optional.of(new Deviation(found.port(), found.family(), expected, found.finding()));
    }

    private static void requireWhole(Variant variant, StackMode mode, List<PortFinding> findings) {
        if (variant.ports().isEmpty()) {
            throw new IllegalArgumentException(
                    "The variant \"" + variant.id() + "\" has no port: nothing can be judged.");
        }
        for (ServicePort port : variant.ports()) {
            for (IPFamily family : mode.families()) {
                if (findings.stream().noneMatch(found -> found.isAbout(port.number(), family))) {
                    throw new IllegalArgumentException("Port " + port.number() + " has no finding over " + family
                            + ": what was not probed is never as expected.");
                }
            }
        }
    }
}
