package io.github.ipv6containers.recipe.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a place of a recipe's file; what is not there has no text, no elements and no entries.
 *
 * @param value a map, a list, a text, a number, true or false; null when there is nothing
 */
record Tree(@Nullable Object value) {

    Tree at(String key) {
        return new Tree(value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    boolean isThere() {
        return value != null;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    String text() {
        return value == null ? "" : value.toString();
    }

    String text(String key) {
        return at(key).text();
    }

    int number() {
        return value instanceof Integer number ? number : 0;
    }

    Stream<Tree> elements() {
        return value instanceof List<?> list ? list.stream().map(Tree::new) : Stream.empty();
    }

    List<String> texts(String key) {
        return at(key).elements().map(Tree::text).toList();
    }

    Map<String, String> textsByKey(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (at(key).value instanceof Map<?, ?> map) {
            map.forEach((name, text) -> texts.put(String.valueOf(name), String.valueOf(text)));
        }
        return texts;
    }
}
