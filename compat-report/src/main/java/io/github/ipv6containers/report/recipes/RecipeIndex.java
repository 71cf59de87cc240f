package io.github.ipv6containers.report.recipes;

import io.github.ipv6containers.recipe.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;

/** Reads the recipes that jars on the class path name in their index, because a class path cannot be listed. */
@API(status = API.Status.INTERNAL, since = "0.1")
public record RecipeIndex(ClassLoader loader) {

    static final String INDEX = "META-INF/ipv6containers/recipes.index";
    public static final String FOLDER = "META-INF/ipv6containers/recipes/";

    public List<Recipe> recipes() {
        List<Recipe> recipes = new ArrayList<>();
        try {
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                text(index)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(name -> recipes.add(recipe(index, name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The class path cannot be searched for " + INDEX + ".", e);
        }
        return recipes;
    }

    private Recipe recipe(URL index, String name) {
        URL file = loader.getResource(FOLDER + name);
        if (file == null) {
            throw new IllegalArgumentException(
                    index + " names \"" + name + "\", but " + FOLDER + name + " is not on the class path.");
        }
        return RecipeReader.read(name, text(file));
    }

    private static String text(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(url + " cannot be read: " + e.getMessage(), e);
        }
    }
}
