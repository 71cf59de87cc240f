package io.github.ipv6containers.report.recipes.lint;

import io.github.ipv6containers.report.recipes.RecipeProblem;
import java.util.ArrayList;
import java.util.List;

/** Checks a whole recipe: its name, its images, and that nothing is there twice. */
record RecipeRules(Place recipe) {

    List<RecipeProblem> problems() {
        List<RecipeProblem> problems = new ArrayList<>();
        checkId(problems);
        List<Place> images = recipe.at("images").elements();
        if (recipe.at("images").node().isArray()
                && images.isEmpty()
                && recipe.at("claims").elements().isEmpty()) {
            problems.add(recipe.at("images")
                    .problem("The recipe names neither an image nor a claim, so a report has nothing to say of it;"
                            + " name one."));
        }
        images.forEach(image -> new ImageRules(image).addTo(problems));
        problems.addAll(Repeats.of(images, Place::word, image -> "The image \"" + image + "\""));
        problems.addAll(Repeats.of(
                recipe.at("variants").elements(), place -> place.word("id"), id -> "The variant \"" + id + "\""));
        checkDefault(problems);
        return problems;
    }

    /** Whoever names no variant gets the first one, of whatever version. */
    private void checkDefault(List<RecipeProblem> problems) {
        recipe.at("variants").elements().stream()
                .findFirst()
                .map(variant -> variant.at("versions"))
                .filter(versions ->
                        !versions.word().isEmpty() && !versions.word().equals("*"))
                .ifPresent(versions -> problems.add(versions.problem(
                        "The first variant is the default, so it must be for every version; put another one first.")));
    }

    private void checkId(List<RecipeProblem> problems) {
        String file = recipe.text().file();
        String id = recipe.word("id");
        if (!id.isEmpty() && !file.equals(id + ".yaml")) {
            problems.add(recipe.at("id")
                    .problem("The id is \"" + id + "\", so the file's name must be \"" + id + ".yaml\"."));
        }
    }
}
