package io.github.ipv6containers.report.recipes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** Holds the files of a recipe against the settings that name them. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NamedFiles {

    private static final Set<String> SETTINGS = Set.of("as-shipped", "settings");

    private final RecipeText text;
    private final JsonNode files;
    private final Set<String> used = new HashSet<>();
    private final List<RecipeProblem> unknown = new ArrayList<>();

    private NamedFiles(RecipeText text) {
        this.text = text;
        this.files = text.tree().path("files");
    }

    public static NamedFiles of(RecipeText text) {
        NamedFiles named = new NamedFiles(text);
        named.walk("", text.tree());
        return named;
    }

    /** Returns a problem for each name that the recipe has no file of. */
    List<RecipeProblem> unknown() {
        return unknown;
    }

    /** Returns a problem for each file that nothing names. */
    public List<RecipeProblem> unused() {
        return names().stream()
                .filter(name -> !used.contains(name))
                .map(name -> text.problem(
                        "/files/" + YamlLines.escaped(name),
                        "The file \"" + name + "\" is put nowhere; name it in some settings, or remove it."))
                .toList();
    }

    private void walk(String where, JsonNode node) {
        node.properties().forEach(entry -> {
            String place = where + "/" + YamlLines.escaped(entry.getKey());
            if (SETTINGS.contains(entry.getKey())) {
                check(place + "/files", entry.getValue().path("files"));
            } else {
                walk(place, entry.getValue());
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(where + "/" + i, node.get(i));
        }
    }

    private void check(String where, JsonNode placed) {
        placed.properties().forEach(entry -> {
            String name = entry.getValue().asText();
            used.add(name);
            if (entry.getValue().isTextual() && !name.isEmpty() && !files.has(name)) {
                String known = names().isEmpty() ? "it has none" : "known: " + String.join(", ", names());
                unknown.add(text.problem(
                        where + "/" + YamlLines.escaped(entry.getKey()),
                        "The recipe has no file \"" + name + "\"; " + known + "."));
            }
        });
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        files.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
