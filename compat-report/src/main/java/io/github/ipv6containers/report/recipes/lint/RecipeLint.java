package io.github.ipv6containers.report.recipes.lint;

import io.github.ipv6containers.report.recipes.NamedFiles;
import io.github.ipv6containers.report.recipes.RecipeProblem;
import io.github.ipv6containers.report.recipes.RecipeReader;
import io.github.ipv6containers.report.recipes.RecipeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Says all that is wrong or careless in a recipe's file: what stops the reader, and what only a person would miss. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RecipeLint {

    private RecipeLint() {}

    /**
     * Lints a file in UTF-8.
     *
     * @return the problems by line; empty when the recipe is clean
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static List<RecipeProblem> problems(Path file) {
        return problems(RecipeReader.nameOf(file), RecipeReader.textOf(file));
    }

    /**
     * Lints a text.
     *
     * @param name the name that the problems show, for example {@code redis.yaml}; the recipe's id is held against it
     * @return the problems by line; empty when the recipe is clean
     */
    public static List<RecipeProblem> problems(String name, String yaml) {
        RecipeText text = RecipeText.parse(name, yaml);
        List<RecipeProblem> problems = new ArrayList<>(RecipeReader.problems(text));
        Place recipe = Place.rootOf(text);
        problems.addAll(new RecipeRules(recipe).problems());
        problems.addAll(NamedFiles.of(text).unused());
        recipe.at("variants").elements().forEach(variant -> problems.addAll(new VariantRules(variant).problems()));
        recipe.at("claims").elements().forEach(claim -> problems.addAll(new TrialRules(recipe, claim).problems()));
        problems.sort(RecipeProblem.BY_LINE);
        return List.copyOf(problems);
    }
}
