package io.github.ipv6containers.report.recipes;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.Versions;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Checks a kind of text that a schema cannot describe, by the code that will read it.
 *
 * @param id the word that the schema uses for it
 * @param reader throws an IllegalArgumentException with a sentence when it cannot read the text
 */
record RecipeFormat(String id, Consumer<String> reader) implements Format {

    static final List<RecipeFormat> ALL = List.of(
            new RecipeFormat("handshake", Handshakes::of),
            new RecipeFormat("version-range", Versions::new),
            new RecipeFormat("version-pattern", RecipeFormat::checkPattern));

    @Override
    public String getName() {
        return id;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return complaint(value).isEmpty();
    }

    /** Returns what is wrong with a text, in a sentence; empty when it is right. */
    String complaint(String value) {
        try {
            reader.accept(value);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    static RecipeFormat named(String id) {
        return ALL.stream()
                .filter(format -> format.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The schema names an unknown format \"" + id + "\"."));
    }

    private static void checkPattern(String value) {
        try {
            if (Pattern.compile(value).matcher("").groupCount() == 0) {
                throw new IllegalArgumentException(
                        "\"" + value + "\" has no group; put what is the version in parentheses.");
            }
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no regular expression: " + e.getDescription() + ".", e);
        }
    }
}
