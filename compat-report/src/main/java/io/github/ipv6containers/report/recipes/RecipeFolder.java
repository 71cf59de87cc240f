package io.github.ipv6containers.report.recipes;

import io.github.ipv6containers.recipe.Recipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Reads the recipes of a user's folder. */
@API(status = API.Status.INTERNAL, since = "0.1")
public record RecipeFolder(Path folder) {

    public List<Recipe> recipes() {
        Map<String, Path> files = new HashMap<>();
        List<Recipe> recipes = new ArrayList<>();
        for (Path file : files()) {
            Recipe recipe = RecipeReader.read(file);
            Path first = files.putIfAbsent(recipe.id(), file);
            if (first != null) {
                throw new IllegalArgumentException("The recipes " + first + " and " + file + " have the same id \""
                        + recipe.id() + "\"; rename one.");
            }
            recipes.add(recipe);
        }
        return recipes;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder " + folder + " to read recipes from.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException(
                        "The folder " + folder + " holds no recipe; the names of recipes end in .yaml.");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
