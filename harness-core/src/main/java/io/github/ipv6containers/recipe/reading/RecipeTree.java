package io.github.ipv6containers.recipe.reading;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.handshake.Handshakes;
import io.github.ipv6containers.recipe.Claim;
import io.github.ipv6containers.recipe.Expectation;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.recipe.Versions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes a recipe of a tree that the schema has accepted. */
final class RecipeTree {

    private final JsonNode tree;

    RecipeTree(JsonNode tree) {
        this.tree = tree;
    }

    Recipe recipe() {
        return new Recipe(
                text(tree, "id"),
                text(tree, "name"),
                tree.path("group").asText(Recipe.SYSTEMS),
                texts(tree.path("images")),
                texts(tree.path("version").path("command")),
                text(tree.path("version"), "pattern"),
                tree.path("embedded").asBoolean(),
                list(tree.path("variants"), RecipeTree::variant),
                list(tree.path("claims"), RecipeTree::claim));
    }

    private static Variant variant(JsonNode node) {
        return new Variant(
                text(node, "id"),
                text(node, "description"),
                versions(node),
                list(node.path("ports"), RecipeTree::port),
                settings(node.path("as-shipped")),
                list(node.path("recipe"), RecipeTree::tuning),
                stream(node.path("expect")).flatMap(RecipeTree::expectations).toList());
    }

    private static ServicePort port(JsonNode node) {
        return new ServicePort(node.path("port").asInt(), text(node, "name"), Handshakes.of(text(node, "handshake")));
    }

    private static Tuning tuning(JsonNode node) {
        return new Tuning(
                modes(node),
                versions(node),
                settings(node.path("settings")),
                text(node, "mend"),
                text(node, "why"),
                text(node, "source"));
    }

    private static Stream<Expectation> expectations(JsonNode node) {
        return stream(node.path("ports")).flatMap(port -> families(node)
                .map(family -> new Expectation(
                        set(node.path("set-ups"), RecipeTree::setUp),
                        modes(node),
                        versions(node),
                        port.asInt(),
                        family,
                        constant(Finding.values(), Finding::id, text(node, "finding")),
                        text(node, "why"))));
    }

    private static Claim claim(JsonNode node) {
        return new Claim(text(node, "text"), text(node, "source"), list(node.path("trials"), RecipeTree::trial));
    }

    private static Claim.Trial trial(JsonNode node) {
        return new Claim.Trial(
                text(node, "image"),
                text(node, "variant"),
                StackMode.parse(text(node, "mode")),
                settings(node.path("settings")),
                stream(node.path("says")).flatMap(RecipeTree::outcomes).toList());
    }

    private static Stream<Claim.Outcome> outcomes(JsonNode node) {
        return families(node)
                .map(family -> new Claim.Outcome(
                        node.path("port").asInt(), family, node.path("answers").asBoolean()));
    }

    private static Settings settings(JsonNode node) {
        return new Settings(
                texts(node.path("command")),
                map(node.path("environment")),
                map(node.path("sysctls")),
                map(node.path("files")));
    }

    private static Versions versions(JsonNode node) {
        return node.has("versions") ? new Versions(text(node, "versions")) : Versions.ALL;
    }

    private static Set<StackMode> modes(JsonNode node) {
        return set(node.path("modes"), StackMode::parse);
    }

    private static SetUp setUp(String id) {
        return constant(SetUp.values(), SetUp::id, id);
    }

    private static Stream<IPFamily> families(JsonNode node) {
        return texts(node.path("families")).stream().map(id -> constant(IPFamily.values(), IPFamily::id, id));
    }

    private static <T> T constant(T[] constants, Function<T, String> id, String wanted) {
        return Stream.of(constants)
                .filter(constant -> id.apply(constant).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The schema of recipes lets \"" + wanted + "\" pass."));
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText();
    }

    private static List<String> texts(JsonNode list) {
        return list(list, JsonNode::asText);
    }

    private static Map<String, String> map(JsonNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    private static <T> Set<T> set(JsonNode list, Function<String, T> each) {
        return texts(list).stream().map(each).collect(toCollection(LinkedHashSet::new));
    }

    private static <T> List<T> list(JsonNode list, Function<JsonNode, T> each) {
        return stream(list).map(each).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
