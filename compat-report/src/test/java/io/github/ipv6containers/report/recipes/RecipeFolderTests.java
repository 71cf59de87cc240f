package io.github.ipv6containers.report.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.containers.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeFolderTests {

    private final Path folder;

    RecipeFolderTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void addsTheRecipesOfAFolderAfterTheBuiltInOnesByFileName() throws IOException {
        write("second.yaml", "second");
        write("first.yaml", "first");
        Files.writeString(folder.resolve("notes.txt"), "no recipe");

        assertThat(Catalogue.builtIn().with(new RecipeFolder(folder).recipes()).ids())
                .containsExactlyElementsOf(
                        Stream.concat(Catalogue.builtIn().ids().stream(), Stream.of("first", "second"))
                                .toList());
        assertThat(Catalogue.builtIn().ids()).doesNotContain("first");
    }

    @Test
    void replacesABuiltInRecipeOfTheSameId() throws IOException {
        write("redis.yaml", "redis");

        Catalogue catalogue = Catalogue.builtIn().with(new RecipeFolder(folder).recipes());

        assertThat(catalogue.find("redis").name()).isEqualTo("Mine");
        assertThat(catalogue.ids())
                .containsExactlyElementsOf(Catalogue.builtIn().ids());
    }

    @Test
    void refusesTwoFilesWithOneId() throws IOException {
        write("a.yaml", "same");
        write("b.yaml", "same");

        assertThatThrownBy(() -> Catalogue.builtIn().with(new RecipeFolder(folder).recipes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The recipes " + folder.resolve("a.yaml") + " and " + folder.resolve("b.yaml")
                        + " have the same id \"same\"; rename one.");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        Path gone = folder.resolve("gone");

        assertThatThrownBy(() -> Catalogue.builtIn().with(new RecipeFolder(gone).recipes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no folder " + gone + " to read recipes from.");
    }

    @Test
    void refusesAFolderWithoutARecipe() {
        assertThatThrownBy(() -> Catalogue.builtIn().with(new RecipeFolder(folder).recipes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The folder " + folder + " holds no recipe; the names of recipes end in .yaml.");
    }

    @Test
    void tellsWhatIsWrongWithAFile() throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), "id: bad\n");

        assertThatThrownBy(() -> Catalogue.builtIn().with(new RecipeFolder(folder).recipes()))
                .isInstanceOf(RecipeException.class)
                .hasMessage("""
                        bad.yaml:1: The recipe lacks "images".
                        bad.yaml:1: The recipe lacks "name".
                        bad.yaml:1: The recipe lacks "variants".""");
    }

    private void write(String file, String id) throws IOException {
        Files.writeString(folder.resolve(file), """
                id: %s
                name: Mine
                images: [mine:1.0]
                variants:
                  - {id: default, description: as it is, ports: [{port: 1, name: one, handshake: tcp}]}
                """.formatted(id));
    }
}
