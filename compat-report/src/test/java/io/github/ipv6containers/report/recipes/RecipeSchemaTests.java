package io.github.ipv6containers.report.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the words of the schema against the constants of the code. */
class RecipeSchemaTests {

    @Test
    void knowsEveryMode() throws IOException {
        assertThat(words("/$defs/mode/enum"))
                .containsExactlyElementsOf(
                        Stream.of(StackMode.values()).map(StackMode::id).toList());
    }

    @Test
    void knowsEveryFamily() throws IOException {
        assertThat(words("/$defs/families/items/enum"))
                .containsExactlyElementsOf(
                        Stream.of(IPFamily.values()).map(IPFamily::id).toList());
    }

    @Test
    void knowsEverySetUp() throws IOException {
        assertThat(words("/$defs/expectation/properties/set-ups/items/enum"))
                .containsExactlyElementsOf(
                        Stream.of(SetUp.values()).map(SetUp::id).toList());
    }

    @Test
    void knowsTheFindingsThatSpeakOfTheImage() throws IOException {
        assertThat(words("/$defs/expectation/properties/finding/enum"))
                .containsExactlyElementsOf(Stream.of(Finding.values())
                        .filter(Finding::judgesTheImage)
                        .map(Finding::id)
                        .toList());
    }

    private static List<String> words(String pointer) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = RecipeSchema.class.getResourceAsStream(RecipeSchema.RESOURCE)) {
            JsonNode list = json.readTree(in).at(pointer);
            return json.convertValue(list, json.getTypeFactory().constructCollectionType(List.class, String.class));
        }
    }
}
