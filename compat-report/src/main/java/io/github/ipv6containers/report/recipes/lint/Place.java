package io.github.ipv6containers.report.recipes.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ipv6containers.report.recipes.RecipeProblem;
import io.github.ipv6containers.report.recipes.RecipeText;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holds one place of a recipe's tree, so that a rule can walk on and still say where it stands.
 *
 * @param text the file
 * @param where the JSON Pointer
 * @param node what is there; missing when the file has nothing there
 */
record Place(RecipeText text, String where, JsonNode node) {

    static Place rootOf(RecipeText text) {
        return new Place(text, "", text.tree());
    }

    Place at(String key) {
        return new Place(text, where + "/" + key, node.path(key));
    }

    /** Returns the elements of a list; none when this is no list. */
    List<Place> elements() {
        return IntStream.range(0, node.isArray() ? node.size() : 0)
                .mapToObj(i -> new Place(text, where + "/" + i, node.path(i)))
                .toList();
    }

    /** Returns the words of the list below a key; none when there is no list. */
    List<String> words(String key) {
        return at(key).elements().stream().map(Place::word).toList();
    }

    String word() {
        return node.asText();
    }

    String word(String key) {
        return node.path(key).asText();
    }

    int line() {
        return problem("").line();
    }

    RecipeProblem problem(String sentence) {
        return text.problem(where, sentence);
    }
}
