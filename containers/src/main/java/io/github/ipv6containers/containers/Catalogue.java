package io.github.ipv6containers.containers;

import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.reading.RecipeException;
import io.github.ipv6containers.recipe.reading.RecipeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Holds the recipes of all known systems, by id, in the order in which reports show them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Catalogue {

    private static final List<String> BUILT_IN = List.of(
            "redis",
            "mongodb",
            "mariadb",
            "rabbitmq",
            "localstack",
            "nginx",
            "wiremock",
            "opentelemetry-collector",
            "jaeger",
            "gradio",
            "uvicorn",
            "nodejs",
            "go",
            "python",
            "rust",
            "java",
            "dotnet");

    private final Map<String, Recipe> recipes = new LinkedHashMap<>();

    private Catalogue(List<Recipe> recipes) {
        recipes.forEach(recipe -> this.recipes.put(recipe.id(), recipe));
    }

    /** Returns the recipes that this library brings. */
    public static Catalogue builtIn() {
        return BuiltIn.CATALOGUE;
    }

    /**
     * Returns these recipes and those of a folder's {@code *.yaml} files, by file name; one with a known id replaces
     * the recipe of that id.
     *
     * @throws RecipeException if a file is no recipe
     * @throws IllegalArgumentException if there is no such folder, if it holds no recipe, or if two files have one id
     */
    public Catalogue withRecipesFrom(Path folder) {
        return with(new RecipeFolder(folder).recipes());
    }

    /**
     * Returns these recipes and those that jars on the class path bring: files below
     * {@code META-INF/ipv6containers/recipes/}, named line by line in {@code META-INF/ipv6containers/recipes.index}; one
     * with a known id replaces the recipe of that id.
     *
     * @throws RecipeException if a file is no recipe
     * @throws IllegalArgumentException if an index names a file that is not there
     */
    public Catalogue withRecipesOnClassPath(ClassLoader loader) {
        return with(new RecipeIndex(loader).recipes());
    }

    private Catalogue with(List<Recipe> added) {
        return new Catalogue(
                Stream.concat(recipes.values().stream(), added.stream()).toList());
    }

    /** Returns all recipes; never empty. */
    public List<Recipe> recipes() {
        return List.copyOf(recipes.values());
    }

    /** Returns the ids of all recipes, in the same order. */
    public List<String> ids() {
        return List.copyOf(recipes.keySet());
    }

    /**
     * Finds a recipe by its system's id.
     *
     * @throws IllegalArgumentException if there is none; the message lists the known ids
     */
    public Recipe find(String id) {
        Recipe recipe = recipes.get(id);
        if (recipe == null) {
            throw new IllegalArgumentException(
                    "There is no recipe \"" + id + "\"; known: " + String.join(", ", ids()) + ".");
        }
        return recipe;
    }

    /** Reads the built-in recipes once, on first use. */
    private static final class BuiltIn {

        static final Catalogue CATALOGUE =
                new Catalogue(BUILT_IN.stream().map(BuiltIn::read).toList());

        private static Recipe read(String id) {
            String file = id + ".yaml";
            try (InputStream in = Catalogue.class.getResourceAsStream("recipes/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("The built-in recipe " + file + " is missing from the jar.");
                }
                return RecipeReader.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("The built-in recipe " + file + " cannot be read.", e);
            }
        }
    }
}
