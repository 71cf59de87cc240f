package io.github.ipv6containers.recipe.reading;

import static java.util.stream.Collectors.toCollection;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.handshake.named.Handshakes;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Makes a recipe of a tree that the schema of recipes has accepted. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RecipeTree {

    private final Tree tree;

    /** The contents of files, by the names that settings use. */
    private final Map<String, String> files;

    private RecipeTree(Tree tree) {
        this.tree = tree;
        this.files = tree.textsByKey("files");
    }

    /**
     * Makes a recipe.
     *
     * @param content the file's content: maps, lists, texts, whole numbers, true and false
     */
    public static Recipe recipe(Object content) {
        return new RecipeTree(new Tree(content)).recipe();
    }

    private Recipe recipe() {
        return new Recipe(
                tree.text("id"),
                tree.text("name"),
                tree.at("group").isThere() ? tree.text("group") : Recipe.SYSTEMS,
                tree.texts("images"),
                tree.at("version").texts("command"),
                tree.at("version").text("pattern"),
                tree.at("embedded").isTrue(),
                tree.text("shell"),
                Optional.of(tree.at("chart")).filter(Tree::isThere).map(RecipeTree::chart),
                list(tree.at("variants"), this::variant),
                list(tree.at("claims"), this::claim));
    }

    private static Recipe.Chart chart(Tree node) {
        return new Recipe.Chart(
                node.text("name"),
                node.text("version"),
                node.text("repository"),
                node.text("source"),
                versions(node),
                node.text("image"),
                node.text("families"),
                node.texts("arguments"),
                node.text("environment"),
                node.textsByKey("files"),
                node.text("values"));
    }

    private Variant variant(Tree node) {
        return new Variant(
                node.text("id"),
                node.text("description"),
                versions(node),
                list(node.at("ports"), RecipeTree::port),
                settings(node.at("as-shipped")),
                list(node.at("recipe"), this::tuning),
                node.at("expect").elements().flatMap(RecipeTree::expectations).toList());
    }

    private static ServicePort port(Tree node) {
        return new ServicePort(node.at("port").number(), node.text("name"), Handshakes.of(node.text("handshake")));
    }

    private Tuning tuning(Tree node) {
        return new Tuning(
                modes(node),
                versions(node),
                settings(node.at("settings")),
                node.text("mend"),
                node.text("why"),
                node.text("source"));
    }

    private static Stream<Expectation> expectations(Tree node) {
        return node.at("ports").elements().flatMap(port -> families(node)
                .map(family -> new Expectation(
                        set(node.texts("set-ups"), RecipeTree::setUp),
                        modes(node),
                        versions(node),
                        port.number(),
                        family,
                        constant(Finding.values(), Finding::id, node.text("finding")),
                        node.text("why"))));
    }

    private Claim claim(Tree node) {
        return new Claim(
                node.text("text"),
                node.text("source"),
                node.at("trials").elements().flatMap(this::trials).toList(),
                Optional.of(node.at("by-hand")).filter(Tree::isThere).map(RecipeTree::byHand));
    }

    private static Claim.ByHand byHand(Tree node) {
        return new Claim.ByHand(
                node.text("day"), node.text("ran"), node.at("holds").isTrue(), node.text("seen"));
    }

    private Stream<Claim.Trial> trials(Tree node) {
        return node.texts("images").stream()
                .map(image -> new Claim.Trial(
                        image,
                        node.text("variant"),
                        StackMode.parse(node.text("mode")),
                        settings(node.at("settings")),
                        node.at("says").elements().flatMap(RecipeTree::outcomes).toList()));
    }

    private static Stream<Claim.Outcome> outcomes(Tree node) {
        return families(node)
                .map(family -> new Claim.Outcome(
                        node.at("port").number(), family, node.at("answers").isTrue()));
    }

    private Settings settings(Tree node) {
        return new Settings(
                node.texts("command"),
                node.textsByKey("environment"),
                node.textsByKey("sysctls"),
                contents(node.textsByKey("files")));
    }

    private Map<String, String> contents(Map<String, String> names) {
        Map<String, String> contents = new LinkedHashMap<>();
        names.forEach((path, name) -> contents.put(path, Objects.requireNonNull(files.get(name), name)));
        return contents;
    }

    private static Versions versions(Tree node) {
        return node.at("versions").isThere() ? new Versions(node.text("versions")) : Versions.ALL;
    }

    private static Set<StackMode> modes(Tree node) {
        return set(node.texts("modes"), StackMode::parse);
    }

    private static SetUp setUp(String id) {
        return constant(SetUp.values(), SetUp::id, id);
    }

    private static Stream<IPFamily> families(Tree node) {
        return node.texts("families").stream().map(id -> constant(IPFamily.values(), IPFamily::id, id));
    }

    private static <T> T constant(T[] constants, Function<T, String> id, String wanted) {
        return Stream.of(constants)
                .filter(constant -> id.apply(constant).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The schema of recipes lets \"" + wanted + "\" pass."));
    }

    private static <T> Set<T> set(List<String> words, Function<String, T> each) {
        return words.stream().map(each).collect(toCollection(LinkedHashSet::new));
    }

    private static <T> List<T> list(Tree list, Function<Tree, T> each) {
        return list.elements().map(each).toList();
    }
}
