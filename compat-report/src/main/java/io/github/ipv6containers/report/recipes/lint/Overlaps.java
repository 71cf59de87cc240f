package io.github.ipv6containers.report.recipes.lint;

import io.github.ipv6containers.recipe.Versions;
import io.github.ipv6containers.report.recipes.RecipeProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds elements that are for the same thing, so that the later one would never be used. */
final class Overlaps {

    private Overlaps() {}

    static List<RecipeProblem> ofTunings(List<Place> tunings) {
        return pairs(tunings, (first, later) -> shared(first, later, "modes")
                .filter(mode -> versionsOverlap(first, later))
                .map(mode -> "The mode " + mode + " has settings for these versions already"));
    }

    static List<RecipeProblem> ofExpectations(List<Place> expectations) {
        return pairs(expectations, (first, later) -> shared(first, later, "set-ups")
                .flatMap(setUp -> shared(first, later, "modes"))
                .flatMap(mode -> shared(first, later, "families"))
                .flatMap(family -> shared(first, later, "ports").map(port -> "port " + port + " over " + family))
                .filter(what -> versionsOverlap(first, later))
                .map(what -> "An expectation for " + what + " is there already"));
    }

    static List<RecipeProblem> ofOutcomes(List<Place> outcomes) {
        return pairs(outcomes, (first, later) -> shared(first, later, "families")
                .filter(family -> first.word("port").equals(later.word("port")))
                .map(family -> "Port " + later.word("port") + " over " + family + " is spoken of already"));
    }

    private static List<RecipeProblem> pairs(List<Place> places, BiFunction<Place, Place, Optional<String>> complaint) {
        List<RecipeProblem> problems = new ArrayList<>();
        for (int later = 1; later < places.size(); later++) {
            Place place = places.get(later);
            for (Place first : places.subList(0, later)) {
                complaint
                        .apply(first, place)
                        .map(text -> place.problem(text + ", in line " + first.line() + "; remove one."))
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<String> shared(Place first, Place later, String key) {
        List<String> words = first.words(key);
        return later.words(key).stream().filter(words::contains).findFirst();
    }

    private static boolean versionsOverlap(Place first, Place later) {
        try {
            return versions(first).overlap(versions(later));
        } catch (IllegalArgumentException e) {
            return false; // the reader complains of the range
        }
    }

    private static Versions versions(Place place) {
        return place.node().has("versions") ? new Versions(place.word("versions")) : Versions.ALL;
    }
}
