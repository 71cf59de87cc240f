package io.github.ipv6containers.report.recipes.lint;

import io.github.ipv6containers.report.recipes.RecipeProblem;
import java.util.ArrayList;
import java.util.List;

/** Checks one variant: its ports, what tunes it, and what is expected of it. */
record VariantRules(Place variant) {

    List<RecipeProblem> problems() {
        List<RecipeProblem> problems = new ArrayList<>(
                Repeats.of(variant.at("ports").elements(), port -> port.word("port"), port -> "The port " + port));
        List<Place> tunings = variant.at("recipe").elements();
        tunings.forEach(tuning -> checkTuning(tuning, problems));
        problems.addAll(Overlaps.ofTunings(tunings));
        List<Place> expectations = variant.at("expect").elements();
        expectations.forEach(expectation -> checkExpectation(expectation, problems));
        problems.addAll(Overlaps.ofExpectations(expectations));
        return problems;
    }

    private static void checkTuning(Place tuning, List<RecipeProblem> problems) {
        Place settings = tuning.at("settings");
        if (settings.node().isObject() && settings.node().isEmpty()) {
            problems.add(settings.problem("These settings set nothing; write them, or remove this element."));
        }
        need(tuning, "mend", "the line that a reader can paste", problems);
        need(tuning, "why", "what the image does without these settings", problems);
        need(tuning, "source", "where that is documented, or \"measured\"", problems);
    }

    private void checkExpectation(Place expectation, List<RecipeProblem> problems) {
        if (!expectation.word("finding").equals("answers")) {
            need(expectation, "why", "why the image does so", problems);
        }
        PortRules ports = new PortRules(variant);
        expectation.at("ports").elements().forEach(port -> ports.checkPort(port, problems));
        ports.checkFamilies(expectation.at("families"), expectation.words("modes"), problems);
    }

    private static void need(Place place, String key, String meaning, List<RecipeProblem> problems) {
        if (place.node().isObject() && place.word(key).isBlank()) {
            Place at = place.node().has(key) ? place.at(key) : place;
            problems.add(at.problem("\"" + key + "\" is missing: " + meaning + "."));
        }
    }
}
