package io.github.ipv6containers.lint.model;

import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.text.Text;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Node;
import io.github.ipv6containers.lint.yaml.Scalar;
import io.github.ipv6containers.lint.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Reads the services of a Compose file as containers. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ComposeServices {

    private final Mapping root;
    private final Function<String, Optional<SourceFile>> files;

    /** Makes a reader which asks for the files that are mounted, by their paths beside the Compose file. */
    public ComposeServices(Mapping root, Function<String, Optional<SourceFile>> files) {
        this.root = root;
        this.files = files;
    }

    public List<Container> containers() {
        return root.mapping("services").stream()
                .flatMap(services -> services.entries().stream())
                .filter(entry -> entry.value() instanceof Mapping)
                .map(entry -> container(entry.key(), (Mapping) entry.value()))
                .toList();
    }

    private Container container(Scalar name, Mapping service) {
        return new Container(
                Container.Place.COMPOSE,
                name.spot(),
                name.value(),
                service.scalar("image").map(Scalar::text).orElse(null),
                words(service, "entrypoint"),
                words(service, "command"),
                environment(service),
                Stream.concat(service.items("ports").stream(), service.items("expose").stream())
                        .flatMap(ComposeServices::port)
                        .toList(),
                Stream.concat(
                                service.items("volumes").stream().flatMap(this::volume),
                                service.items("configs").stream().flatMap(this::config))
                        .toList(),
                service.mapping("healthcheck").stream()
                        .filter(check -> check.has("test"))
                        .map(check -> new Probe(
                                "healthcheck",
                                check.entry("test").orElseThrow().key().spot(),
                                null,
                                words(check, "test")))
                        .toList(),
                service.string("network_mode").equals("host"),
                service.string("read_only").equals("true"));
    }

    private static List<Text> words(Mapping service, String key) {
        return service.at(key)
                .map(node -> node instanceof Scalar scalar
                        ? Words.of(scalar.text())
                        : service.scalars(key).stream().map(Scalar::text).toList())
                .orElse(List.of());
    }

    private static List<Variable> environment(Mapping service) {
        List<Variable> variables = new ArrayList<>();
        service.at("env_file").ifPresent(node -> variables.add(Variable.unseen(node.spot())));
        Optional<Node> environment = service.at("environment");
        if (environment.orElse(null) instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> {
                if (entry.value() instanceof Scalar scalar) {
                    variables.add(new Variable(entry.name(), entry.key().spot(), scalar.text(), ""));
                }
            });
        } else if (environment.orElse(null) instanceof Sequence) {
            service.scalars("environment").forEach(scalar -> {
                int equals = scalar.value().indexOf('=');
                if (equals > 0) {
                    Text value = scalar.text().part(equals + 1, scalar.value().length());
                    variables.add(new Variable(scalar.value().substring(0, equals), scalar.spot(), value, ""));
                }
            });
        }
        return variables;
    }

    private static Stream<Integer> port(Node node) {
        if (node instanceof Mapping mapping) {
            return Numbers.of(mapping.string("target"));
        }
        return node instanceof Scalar scalar
                ? Numbers.of(scalar.value().replaceAll("/.*", "").replaceAll(".*:", ""))
                : Stream.of();
    }

    private Stream<MountedFile> volume(Node node) {
        String source;
        String target;
        if (node instanceof Mapping mapping) {
            source = mapping.string("source");
            target = mapping.string("target");
        } else if (node instanceof Scalar scalar && scalar.value().contains(":")) {
            String[] parts = scalar.value().split(":", -1);
            source = parts[0];
            target = parts[1];
        } else {
            return Stream.of();
        }
        Optional<Text> text = source.startsWith(".") ? files.apply(source).map(SourceFile::text) : Optional.empty();
        return Stream.of(new MountedFile(target, text.orElse(null)));
    }

    private Stream<MountedFile> config(Node node) {
        String source = node instanceof Mapping mapping
                ? mapping.string("source")
                : ((node instanceof Scalar scalar) ? scalar.value() : "");
        String target =
                node instanceof Mapping mapping && mapping.has("target") ? mapping.string("target") : "/" + source;
        Optional<Text> content = root.scalar("configs", source, "content").map(Scalar::text);
        Optional<Text> file = root.scalar("configs", source, "file")
                .flatMap(path -> files.apply(path.value()))
                .map(SourceFile::text);
        return Stream.of(new MountedFile(target, content.or(() -> file).orElse(null)));
    }
}
