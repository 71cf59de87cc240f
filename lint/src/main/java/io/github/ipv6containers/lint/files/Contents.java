package io.github.ipv6containers.lint.files;

import io.github.ipv6containers.lint.model.Manifest;
import io.github.ipv6containers.lint.rules.config.ConfigurationRules;
import io.github.ipv6containers.lint.text.BadInput;
import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Node;
import io.github.ipv6containers.lint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what a file has turned out to be; empty in all parts when it is of no known kind.
 *
 * @param manifests objects of Kubernetes
 * @param compose Compose files
 * @param values values of charts
 * @param collectors configurations of OpenTelemetry collectors
 * @param isConfiguration whether the file as a whole is configuration of another program
 * @param isRecipe whether it is a recipe of this project
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Contents(
        List<Manifest> manifests,
        List<Mapping> compose,
        List<Mapping> values,
        List<Mapping> collectors,
        boolean isConfiguration,
        boolean isRecipe) {

    private static final String ITEMS = "items";

    public boolean isEmpty() {
        return manifests.isEmpty()
                && compose.isEmpty()
                && values.isEmpty()
                && collectors.isEmpty()
                && !isConfiguration
                && !isRecipe;
    }

    /** Reads a file as what its name and its content say that it is. */
    public static Contents of(SourceFile file) throws BadInput {
        Contents contents = new Contents(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                isConfiguration(file),
                false);
        if (!isYaml(file.name())) {
            return contents;
        }
        boolean recipe = false;
        for (Node document : YamlReader.documents(file)) {
            if (document instanceof Mapping root) {
                recipe |= isRecipe(root);
                contents.take(root, file);
            }
        }
        return recipe ? new Contents(List.of(), List.of(), List.of(), List.of(), false, true) : contents;
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    private static boolean isConfiguration(SourceFile file) {
        String name = file.name();
        return !isYaml(name)
                && (ConfigurationRules.isRedis(name, file.text())
                        || ConfigurationRules.isNginx(file.text())
                        || name.matches("(?s).*pg_?hba[^/]*"));
    }

    private static boolean isRecipe(Mapping root) {
        return root.has("id") && root.has("variants") && !root.has("apiVersion");
    }

    private void take(Mapping root, SourceFile file) throws BadInput {
        if (isKubeconfig(root)) {
            return; // it tells where clusters are, and is none of their objects
        }
        if (root.has("apiVersion") && root.has("kind")) {
            object(root, file);
        } else if (root.mapping("services").isPresent()
                && (file.name().matches("(?s).*compose[^/]*") || looksLikeServices(root))) {
            compose.add(root);
        } else if (ConfigurationRules.isCollector(root)) {
            collectors.add(root);
        } else if (file.name().matches("(?s)(.*/)?[^/]*values[^/]*\\.(yaml|yml)")) {
            values.add(root);
        }
    }

    private void object(Mapping root, SourceFile file) throws BadInput {
        String kind = root.string("kind");
        if (kind.endsWith("List") && root.has(ITEMS)) {
            for (Mapping item : root.mappings(ITEMS)) {
                object(item, file);
            }
            return;
        }
        if (Kinds.isUnknown(root.string("apiVersion"), kind)) {
            throw new BadInput(
                    root.entry("kind").orElseThrow().value().spot().line(),
                    "There is no kind \"" + kind + "\" in " + root.string("apiVersion") + ".");
        }
        manifests.add(new Manifest(file, root));
    }

    private static boolean isKubeconfig(Mapping root) {
        return root.string("kind").equals("Config") && root.string("apiVersion").equals("v1");
    }

    private static boolean looksLikeServices(Mapping root) {
        return root.mapping("services").stream()
                .flatMap(it -> it.entries().stream())
                .anyMatch(
                        it -> it.value() instanceof Mapping service && (service.has("image") || service.has("build")));
    }
}
