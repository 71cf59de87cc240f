package io.github.ipv6containers.lint.model;

import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A Kubernetes object as it is written. */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Manifest(SourceFile file, Mapping root) {

    public String apiVersion() {
        return root.string("apiVersion");
    }

    public String kind() {
        return root.string("kind");
    }

    public String name() {
        String name = root.string("metadata", "name");
        return name.isEmpty() ? root.string("metadata", "generateName") : name;
    }

    public String namespace() {
        return root.string("metadata", "namespace");
    }

    /** Returns what it is called in messages, for example {@code Service api}. */
    public String label() {
        return (kind() + " " + name()).strip();
    }

    public Optional<Scalar> annotation(String name) {
        return root.mapping("metadata", "annotations")
                .flatMap(annotations -> annotations.entry(name))
                .map(Mapping.Entry::value)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast);
    }

    /** Returns the values of an annotation of the object and of the pods that it makes. */
    public List<Scalar> annotations(String name) {
        return Stream.of(
                        root.scalar("metadata", "annotations", name),
                        root.scalar("spec", "template", "metadata", "annotations", name),
                        root.scalar("spec", "jobTemplate", "metadata", "annotations", name),
                        root.scalar("spec", "jobTemplate", "spec", "template", "metadata", "annotations", name))
                .flatMap(Optional::stream)
                .toList();
    }

    public boolean hasAnnotationOf(String prefix) {
        return root.mapping("metadata", "annotations").stream()
                .flatMap(annotations -> annotations.entries().stream())
                .anyMatch(entry -> entry.name().startsWith(prefix));
    }
}
