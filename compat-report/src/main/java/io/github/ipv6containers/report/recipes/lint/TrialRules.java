package io.github.ipv6containers.report.recipes.lint;

import io.github.ipv6containers.report.recipes.RecipeProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks one claim: that its trials can be run and say each thing once. */
record TrialRules(Place recipe, Place claim) {

    List<RecipeProblem> problems() {
        List<RecipeProblem> problems = new ArrayList<>();
        boolean canRun = !recipe.at("images").elements().isEmpty();
        if (canRun
                && claim.at("trials").node().isArray()
                && claim.at("trials").elements().isEmpty()) {
            problems.add(claim.at("trials").problem("The claim has no trial, so no run settles it; name one."));
        }
        for (Place trial : claim.at("trials").elements()) {
            trial.at("images").elements().forEach(image -> new ImageRules(image).addTo(problems));
            checkVariant(trial, problems);
            problems.addAll(Overlaps.ofOutcomes(trial.at("says").elements()));
        }
        return problems;
    }

    private void checkVariant(Place trial, List<RecipeProblem> problems) {
        String wanted = trial.word("variant");
        List<Place> variants = recipe.at("variants").elements();
        Optional<Place> variant =
                variants.stream().filter(v -> v.word("id").equals(wanted)).findFirst();
        if (variant.isEmpty() && wanted.isEmpty()) {
            return; // the reader complains of it
        }
        if (variant.isEmpty()) {
            String known =
                    String.join(", ", variants.stream().map(v -> v.word("id")).toList());
            problems.add(
                    trial.at("variant").problem("The recipe has no variant \"" + wanted + "\"; known: " + known + "."));
            return;
        }
        PortRules ports = new PortRules(variant.get());
        for (Place says : trial.at("says").elements()) {
            ports.checkPort(says.at("port"), problems);
            ports.checkFamilies(says.at("families"), List.of(trial.word("mode")), problems);
        }
    }
}
