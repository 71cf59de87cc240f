package io.github.ipv6containers.lint.model;

import io.github.ipv6containers.lint.yaml.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** All manifests of one lint, where one refers to another. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Workspace {

    private final Map<String, List<Manifest>> byKindAndName = new HashMap<>();
    private final Map<String, List<Manifest>> byKind = new HashMap<>();

    public Workspace(List<Manifest> manifests) {
        for (Manifest manifest : manifests) {
            byKind.computeIfAbsent(manifest.kind(), kind -> new ArrayList<>()).add(manifest);
            byKindAndName
                    .computeIfAbsent(manifest.kind() + "/" + manifest.name(), kind -> new ArrayList<>())
                    .add(manifest);
        }
    }

    /** Finds an object; one without a namespace is taken for the same as any. */
    public Optional<Manifest> find(String kind, String name, String namespace) {
        return byKindAndName.getOrDefault(kind + "/" + name, List.of()).stream()
                .filter(it -> namespace.isEmpty()
                        || it.namespace().isEmpty()
                        || it.namespace().equals(namespace))
                .findFirst();
    }

    public Stream<Manifest> all(String kind) {
        return byKind.getOrDefault(kind, List.of()).stream();
    }

    /** Returns the texts of a ConfigMap by key; empty when it is not among the files. */
    Optional<Mapping> configMap(String name, String namespace) {
        return find("ConfigMap", name, namespace).map(it -> it.root()
                .mapping("data")
                .orElseGet(() -> new Mapping(it.root().spot(), List.of())));
    }
}
