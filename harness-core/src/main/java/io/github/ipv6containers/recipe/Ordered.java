package io.github.ipv6containers.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies maps so that they keep the order of the recipe's file: the same recipe gives the same report. */
final class Ordered {

    private Ordered() {}

    static Map<String, String> copyOf(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static Map<String, String> merge(Map<String, String> below, Map<String, String> top) {
        Map<String, String> merged = new LinkedHashMap<>(below);
        merged.putAll(top);
        return merged;
    }
}
