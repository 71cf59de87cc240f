package io.github.ipv6containers.report.options;

import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.report.recipes.RecipeFolder;
import io.github.ipv6containers.report.recipes.RecipeIndex;
import io.github.ipv6containers.report.recipes.RecipeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The recipes that a command works on: the built-in ones, those of the class path, and those of the user's folder. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RecipeSource {

    @Option(
            names = "--recipes",
            paramLabel = "DIR",
            description = "A folder of your own recipes (*.yaml); one with a known id replaces that recipe.")
    @Nullable
    Path folder;

    public Catalogue catalogue() {
        Catalogue known = Catalogue.builtIn().with(new RecipeIndex(RecipeSource.class.getClassLoader()).recipes());
        return folder == null ? known : known.with(new RecipeFolder(folder).recipes());
    }

    /** Returns the text of a recipe's file. */
    public String text(Recipe recipe) {
        Optional<String> own = Optional.ofNullable(folder).flatMap(dir -> inFolder(dir, recipe.id()));
        if (own.isPresent()) {
            return own.get();
        }
        InputStream brought =
                RecipeSource.class.getClassLoader().getResourceAsStream(RecipeIndex.FOLDER + recipe.id() + ".yaml");
        InputStream file =
                brought == null ? Catalogue.class.getResourceAsStream("recipes/" + recipe.id() + ".yaml") : brought;
        try (InputStream in = Objects.requireNonNull(file, recipe.id())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The recipe " + recipe.id() + " cannot be read.", e);
        }
    }

    private static Optional<String> inFolder(Path dir, String id) {
        try (Stream<Path> files = Files.list(dir)) {
            Optional<Path> file = files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .filter(path -> RecipeReader.read(path).id().equals(id))
                    .findFirst();
            return file.isPresent() ? Optional.of(Files.readString(file.get())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + dir + " cannot be read: " + e.getMessage(), e);
        }
    }
}
