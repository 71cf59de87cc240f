package io.github.ipv6containers.report.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.containers.Catalogue;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeIndexTests {

    private final Path jar;

    RecipeIndexTests(@TempDir Path jar) throws IOException {
        this.jar = jar;
        Files.createDirectories(jar.resolve(RecipeIndex.FOLDER));
    }

    @Test
    void addsTheRecipesThatAnIndexOnTheClassPathNames() throws IOException {
        Files.writeString(jar.resolve(RecipeIndex.INDEX), "# ours\n\nmine.yaml\n");
        Files.writeString(jar.resolve(RecipeIndex.FOLDER + "mine.yaml"), """
                id: mine
                name: Mine
                images: [mine:1.0]
                variants:
                  - {id: default, description: as it is, ports: [{port: 1, name: one, handshake: tcp}]}
                """);

        try (URLClassLoader loader = loader()) {
            assertThat(Catalogue.builtIn()
                            .with(new RecipeIndex(loader).recipes())
                            .ids())
                    .containsExactlyElementsOf(Stream.concat(Catalogue.builtIn().ids().stream(), Stream.of("mine"))
                            .toList());
        }
    }

    @Test
    void tellsThatAnIndexNamesAFileThatIsNotThere() throws IOException {
        Path index = Files.writeString(jar.resolve(RecipeIndex.INDEX), "gone.yaml\n");

        try (URLClassLoader loader = loader()) {
            assertThatThrownBy(() -> Catalogue.builtIn().with(new RecipeIndex(loader).recipes()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(index.toUri().toURL() + " names \"gone.yaml\", but"
                            + " META-INF/ipv6containers/recipes/gone.yaml is not on the class path.");
        }
    }

    @Test
    void changesNothingWithoutAnIndex() throws IOException {
        try (URLClassLoader loader = loader()) {
            assertThat(Catalogue.builtIn()
                            .with(new RecipeIndex(loader).recipes())
                            .ids())
                    .containsExactlyElementsOf(Catalogue.builtIn().ids());
        }
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
    }
}
