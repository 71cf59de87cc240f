package io.github.ipv6containers.report.recipes.lint;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.report.recipes.RecipeProblem;
import java.util.List;
import java.util.stream.Stream;

/** Checks that a port is one of a variant's, and that a family is one of a mode's. */
record PortRules(Place variant) {

    void checkPort(Place port, List<RecipeProblem> problems) {
        List<String> known = variant.at("ports").elements().stream()
                .map(place -> place.word("port"))
                .toList();
        if (port.node().isInt() && !known.contains(port.word())) {
            problems.add(port.problem("The variant \"" + variant.word("id") + "\" has no port " + port.word()
                    + "; known: " + String.join(", ", known) + "."));
        }
    }

    /** Complains of a family that none of the modes grants: nothing would ever be asked over it. */
    void checkFamilies(Place families, List<String> modes, List<RecipeProblem> problems) {
        List<StackMode> known = Stream.of(StackMode.values())
                .filter(mode -> modes.contains(mode.id()))
                .toList();
        List<String> granted = known.stream()
                .flatMap(mode -> mode.families().stream())
                .map(IPFamily::id)
                .toList();
        if (known.size() < modes.size()) {
            return; // the reader has complained of the mode
        }
        for (Place family : families.elements()) {
            boolean isFamily = Stream.of(IPFamily.values()).anyMatch(f -> f.id().equals(family.word()));
            if (isFamily && !granted.contains(family.word())) {
                problems.add(family.problem("No network of mode "
                        + modes.stream().collect(joining(" or ")) + " grants " + family.word() + "."));
            }
        }
    }
}
