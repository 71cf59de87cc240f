package io.github.ipv6containers.report.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.recipes.lint.RecipeLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads the recipe that the page about recipes shows. */
class RecipePageTests {

    private static final Pattern RECIPE = Pattern.compile("`(\\S+\\.yaml)`\n\n```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void theRecipeOfThePageIsOne() throws IOException {
        var recipe = RECIPE.matcher(Files.readString(Path.of("../docs/recipes.md")));

        assertThat(recipe.find()).isTrue();
        assertThat(RecipeLint.problems(recipe.group(1), recipe.group(2))).isEmpty();
        assertThat(RecipeReader.read(recipe.group(1), recipe.group(2)).images()).isNotEmpty();
    }
}
