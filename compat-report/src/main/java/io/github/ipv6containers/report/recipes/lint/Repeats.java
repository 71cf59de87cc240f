package io.github.ipv6containers.report.recipes.lint;

import io.github.ipv6containers.report.recipes.RecipeProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Finds what is there twice in a list. */
final class Repeats {

    private Repeats() {}

    /** Returns a problem for each place whose key was there before; {@code subject} names it at a sentence's start. */
    static List<RecipeProblem> of(List<Place> places, Function<Place, String> key, UnaryOperator<String> subject) {
        Map<String, Integer> firstLines = new HashMap<>();
        List<RecipeProblem> problems = new ArrayList<>();
        for (Place place : places) {
            String name = key.apply(place);
            Integer first = firstLines.putIfAbsent(name, place.line());
            if (first != null && !name.isEmpty()) {
                problems.add(place.problem(
                        subject.apply(name) + " is there twice, first in line " + first + "; remove one."));
            }
        }
        return problems;
    }
}
