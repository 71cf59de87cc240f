package io.github.ipv6containers.report.recipes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Holds a recipe's tree against its JSON Schema. */
final class RecipeSchema {

    static final String RESOURCE = "recipe.schema.json";

    private static final JsonSchema SCHEMA = load();

    private RecipeSchema() {}

    static List<RecipeProblem> problems(RecipeText text) {
        return SCHEMA.validate(text.tree()).stream()
                .map(message -> problem(text, message))
                .toList();
    }

    private static RecipeProblem problem(RecipeText text, ValidationMessage message) {
        SchemaSentence sentence = new SchemaSentence(message, ruleOf(message));
        return text.problem(sentence.where(), sentence.text());
    }

    /** Returns the part of the schema that holds the broken keyword, with its description and its siblings. */
    private static JsonNode ruleOf(ValidationMessage message) {
        String pointer = message.getSchemaLocation().getFragment().toString();
        return SCHEMA.getSchemaNode().at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static JsonSchema load() {
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .formats(List.copyOf(RecipeFormat.ALL))
                .build();
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .build();
        JsonSchemaFactory factory = JsonSchemaFactory.builder(
                        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012))
                .metaSchema(dialect)
                .build();
        try (InputStream in = RecipeSchema.class.getResourceAsStream(RESOURCE)) {
            return factory.getSchema(in, config);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of recipes cannot be read from the jar.", e);
        }
    }
}
