package io.github.ipv6containers.report;

import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.report.recipes.RecipeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Two recipes that no catalogue has, and the texts that are expected of them. */
public final class Demo {

    /** Two images, two ports, a tuning, an expectation and a claim. */
    public static final Recipe SHOP = RecipeReader.read("shop.yaml", text("shop.yaml"));

    /** Two variants, nothing to set. */
    public static final Recipe LAMP = RecipeReader.read("lamp.yaml", text("lamp.yaml"));

    private Demo() {}

    /** Returns a file's text; its name is relative to this package. */
    public static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Demo.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
