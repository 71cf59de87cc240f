package io.github.ipv6containers.lint.yaml;

import io.github.ipv6containers.lint.text.Spot;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A map of a YAML document, in the order of the file; merged keys ({@code <<}) are in it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Mapping(Spot spot, List<Entry> entries) implements Node {

    public Mapping {
        entries = List.copyOf(entries);
    }

    /** A key with its value. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public record Entry(Scalar key, Node value) {

        public String name() {
            return key.value();
        }
    }

    public Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.name().equals(key)).reduce((first, last) -> last);
    }

    public boolean has(String key) {
        return entry(key).isPresent();
    }

    /** Returns what is at the end of a path of keys; empty where something on it is missing, null or no map. */
    public Optional<Node> at(String... path) {
        Optional<Node> node = Optional.of(this);
        for (String key : path) {
            node = node.filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .flatMap(mapping -> mapping.entry(key))
                    .map(Entry::value);
        }
        return node.filter(it -> !(it instanceof Scalar scalar && scalar.isNull()));
    }

    public Optional<Mapping> mapping(String... path) {
        return at(path).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    public Optional<Scalar> scalar(String... path) {
        return at(path).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    /** Returns the value at the end of a path; empty text when there is none. */
    public String string(String... path) {
        return scalar(path).map(Scalar::value).orElse("");
    }

    /** Returns the elements of the list at the end of a path; none when there is no list. */
    public List<Node> items(String... path) {
        return at(path).filter(Sequence.class::isInstance)
                .map(list -> ((Sequence) list).items())
                .orElse(List.of());
    }

    public List<Mapping> mappings(String... path) {
        return items(path).stream()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
    }

    public List<Scalar> scalars(String... path) {
        return items(path).stream()
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .toList();
    }
}
