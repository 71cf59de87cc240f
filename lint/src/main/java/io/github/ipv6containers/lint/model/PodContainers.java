package io.github.ipv6containers.lint.model;

import io.github.ipv6containers.lint.text.Text;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Reads the containers of a pod, with what its ConfigMaps put into them. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class PodContainers {

    private final Mapping pod;
    private final String namespace;
    private final Workspace workspace;

    private PodContainers(Mapping pod, String namespace, Workspace workspace) {
        this.pod = pod;
        this.namespace = namespace;
        this.workspace = workspace;
    }

    public static List<Container> of(Mapping pod, String namespace, Workspace workspace) {
        PodContainers reading = new PodContainers(pod, namespace, workspace);
        return Stream.concat(
                        Stream.of("initContainers", "containers", "ephemeralContainers")
                                .flatMap(list -> pod.mappings(list).stream()),
                        pod.mapping("container").stream())
                .map(reading::container)
                .toList();
    }

    private Container container(Mapping container) {
        return new Container(
                Container.Place.KUBERNETES,
                container.spot(),
                container.string("name"),
                container.scalar("image").map(Scalar::text).orElse(null),
                texts(container, "command"),
                texts(container, "args"),
                environment(container),
                container.mappings("ports").stream()
                        .flatMap(port -> Numbers.of(port.string("containerPort")))
                        .toList(),
                container.mappings("volumeMounts").stream()
                        .flatMap(this::mounted)
                        .toList(),
                Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                        .flatMap(name -> container.entry(name).stream())
                        .filter(entry -> entry.value() instanceof Mapping)
                        .map(entry -> probe(entry.key(), (Mapping) entry.value()))
                        .toList(),
                pod.string("hostNetwork").equals("true"),
                container.string("securityContext", "readOnlyRootFilesystem").equals("true"));
    }

    private static List<Text> texts(Mapping container, String list) {
        return container.scalars(list).stream().map(Scalar::text).toList();
    }

    private List<Variable> environment(Mapping container) {
        List<Variable> variables = new ArrayList<>();
        for (Mapping from : container.mappings("envFrom")) {
            String name = from.string("configMapRef", "name");
            Optional<Mapping> texts = name.isEmpty() ? Optional.empty() : workspace.configMap(name, namespace);
            texts.ifPresentOrElse(
                    it -> it.entries()
                            .forEach(entry -> plain(entry.name(), entry).ifPresent(variables::add)),
                    () -> variables.add(Variable.unseen(from.spot())));
        }
        container.mappings("env").forEach(it -> variables.add(variable(it)));
        return variables;
    }

    private static Optional<Variable> plain(String name, Mapping.Entry entry) {
        return entry.value() instanceof Scalar scalar
                ? Optional.of(new Variable(name, entry.key().spot(), scalar.text(), ""))
                : Optional.empty();
    }

    private Variable variable(Mapping entry) {
        Text nothing = new Text("", offset -> entry.spot());
        Text value = entry.scalar("value").map(Scalar::text).orElse(nothing);
        String field = entry.string("valueFrom", "fieldRef", "fieldPath");
        Optional<Mapping> reference = entry.mapping("valueFrom", "configMapKeyRef");
        if (reference.isPresent()) {
            value = workspace
                    .configMap(reference.get().string("name"), namespace)
                    .flatMap(texts -> texts.scalar(reference.get().string("key")))
                    .map(Scalar::text)
                    .orElse(nothing);
        }
        if (field.isEmpty() && entry.has("valueFrom")) {
            field = "reference";
        }
        return new Variable(entry.string("name"), entry.spot(), value, field);
    }

    private Stream<MountedFile> mounted(Mapping mount) {
        String path = mount.string("mountPath").replaceAll("/$", "");
        String subPath = mount.string("subPath");
        Optional<Mapping> volume = pod.mappings("volumes").stream()
                .filter(it -> it.string("name").equals(mount.string("name")))
                .findFirst();
        Optional<Mapping> map = volume.flatMap(it -> it.mapping("configMap"));
        Optional<Mapping> texts = map.flatMap(it -> workspace.configMap(it.string("name"), namespace));
        if (texts.isEmpty()) {
            return Stream.of(new MountedFile(path, null));
        }
        return texts.get().entries().stream()
                .filter(entry -> entry.value() instanceof Scalar)
                .flatMap(entry -> {
                    String file = fileOf(map.get(), entry.name());
                    Text text = ((Scalar) entry.value()).text();
                    if (subPath.isEmpty()) {
                        return file.isEmpty() ? Stream.of() : Stream.of(new MountedFile(path + "/" + file, text));
                    }
                    return file.equals(subPath) ? Stream.of(new MountedFile(path, text)) : Stream.of();
                });
    }

    /** Returns the name under which a key is mounted; empty when the volume chooses others. */
    private static String fileOf(Mapping map, String key) {
        List<Mapping> items = map.mappings("items");
        return items.isEmpty()
                ? key
                : items.stream()
                        .filter(item -> item.string("key").equals(key))
                        .map(item -> item.string("path"))
                        .findFirst()
                        .orElse("");
    }

    private static Probe probe(Scalar name, Mapping probe) {
        Text host = Stream.of("httpGet", "tcpSocket")
                .flatMap(kind -> probe.scalar(kind, "host").stream())
                .findFirst()
                .map(Scalar::text)
                .orElse(null);
        return new Probe(
                name.value(),
                name.spot(),
                host,
                probe.scalars("exec", "command").stream().map(Scalar::text).toList());
    }
}
