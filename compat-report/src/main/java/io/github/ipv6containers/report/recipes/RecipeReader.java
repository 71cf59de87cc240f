package io.github.ipv6containers.report.recipes;

import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.reading.RecipeTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Reads a recipe from its YAML file, or says all that is wrong with it at once. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RecipeReader {

    private RecipeReader() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws RecipeException if it is no recipe; the message lists every problem with its line
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Recipe read(Path file) {
        return read(nameOf(file), textOf(file));
    }

    /**
     * Reads a text.
     *
     * @param name the name that the problems show, for example {@code redis.yaml}
     * @throws RecipeException if it is no recipe; the message lists every problem with its line
     */
    public static Recipe read(String name, String yaml) {
        RecipeText text = RecipeText.parse(name, yaml);
        List<RecipeProblem> problems = problems(text);
        if (!problems.isEmpty()) {
            throw new RecipeException(problems);
        }
        return RecipeTree.recipe(text.content());
    }

    public static List<RecipeProblem> problems(RecipeText text) {
        List<RecipeProblem> problems = new ArrayList<>(text.problems());
        if (problems.isEmpty()) {
            problems.addAll(RecipeSchema.problems(text));
            problems.addAll(NamedFiles.of(text).unknown());
        }
        problems.sort(RecipeProblem.BY_LINE);
        return problems;
    }

    public static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    public static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException("The recipe " + file + " is no text in UTF-8; save it as that.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The recipe " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
