package io.github.ipv6containers.report.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.report.recipes.lint.RecipeLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the files of the catalogue against the rules for recipes; in a user's JVM they are held against none. */
class BuiltInRecipesTests {

    private static final Path FOLDER =
            Path.of("../containers/src/main/resources/io/github/ipv6containers/containers/recipes");

    @ParameterizedTest
    @MethodSource("files")
    void everyRecipeLintsClean(Path file) {
        assertThat(RecipeLint.problems(file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsReadAsTheCatalogueHoldsIt(Path file) {
        Recipe read = RecipeReader.read(file);

        assertThat(Catalogue.builtIn().find(read.id())).isEqualTo(read);
    }

    @Test
    void holdsEveryFile() throws IOException {
        assertThat(files()).hasSameSizeAs(Catalogue.builtIn().ids());
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
