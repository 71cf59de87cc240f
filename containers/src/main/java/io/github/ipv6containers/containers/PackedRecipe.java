package io.github.ipv6containers.containers;

import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.reading.PackedTree;
import io.github.ipv6containers.recipe.reading.RecipeTree;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one built-in recipe, as the build packed its YAML file, when it is first asked for. */
final class PackedRecipe implements Supplier<Recipe> {

    private static final String INDEX = "index";

    private final String id;

    @Nullable
    private Recipe recipe;

    private PackedRecipe(String id) {
        this.id = id;
    }

    /** Returns the recipes that the build packed, by id, in its order. */
    static Map<String, Supplier<Recipe>> builtIn() {
        Map<String, Supplier<Recipe>> recipes = new LinkedHashMap<>();
        try (InputStream in = open(INDEX)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(id -> recipes.put(id, new PackedRecipe(id)));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of the built-in recipes cannot be read from the jar.", e);
        }
        return recipes;
    }

    @Override
    public synchronized Recipe get() {
        if (recipe == null) {
            recipe = read();
        }
        return recipe;
    }

    private Recipe read() {
        try (InputStream in = new BufferedInputStream(open(id + ".packed"))) {
            return RecipeTree.recipe(PackedTree.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in recipe " + id + " cannot be read from the jar.", e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = PackedRecipe.class.getResourceAsStream("recipes/" + file);
        if (in == null) {
            throw new IllegalStateException("The file recipes/" + file
                    + " is missing beside the catalogue's classes; Maven makes it: run \"mvn process-resources\".");
        }
        return in;
    }
}
