package io.github.ipv6containers.containers;

import io.github.ipv6containers.recipe.Recipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** Holds the recipes of all known systems, by id, in the order in which reports show them. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Catalogue {

    private final Map<String, Supplier<Recipe>> recipes;

    private Catalogue(Map<String, Supplier<Recipe>> recipes) {
        this.recipes = recipes;
    }

    /** Returns the recipes that this library brings; each is read when it is first asked for. */
    public static Catalogue builtIn() {
        return BuiltIn.CATALOGUE;
    }

    /** Returns these recipes and the given ones; one with a known id replaces the recipe of that id. */
    public Catalogue with(List<Recipe> added) {
        Map<String, Supplier<Recipe>> all = new LinkedHashMap<>(recipes);
        added.forEach(recipe -> all.put(recipe.id(), () -> recipe));
        return new Catalogue(all);
    }

    /** Returns all recipes; never empty. */
    public List<Recipe> recipes() {
        return recipes.values().stream().map(Supplier::get).toList();
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
        Supplier<Recipe> recipe = recipes.get(id);
        if (recipe == null) {
            throw new IllegalArgumentException(
                    "There is no recipe \"" + id + "\"; known: " + String.join(", ", ids()) + ".");
        }
        return recipe.get();
    }

    /** Lists the built-in recipes once, on first use. */
    private static final class BuiltIn {

        static final Catalogue CATALOGUE = new Catalogue(PackedRecipe.builtIn());
    }
}
