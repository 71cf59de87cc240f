package io.github.ipv6containers.lint.rules.kubernetes;

import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.Manifest;
import io.github.ipv6containers.lint.model.PodContainers;
import io.github.ipv6containers.lint.model.Pods;
import io.github.ipv6containers.lint.model.Workspace;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.rules.Literals;
import io.github.ipv6containers.lint.rules.config.ConfigurationRules;
import io.github.ipv6containers.lint.rules.container.ContainerRules;
import io.github.ipv6containers.lint.rules.container.JavaRules;
import io.github.ipv6containers.lint.rules.container.PlainFileRules;
import io.github.ipv6containers.lint.text.Text;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** All rules on one object of Kubernetes. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ManifestRules {

    private static final Pattern NO_TEXT =
            Pattern.compile("(?i).*(last-applied-configuration|version|checksum|ignore).*");

    private static final Pattern KNOWN_GROUP = Pattern.compile(
            "(networking\\.k8s\\.io|extensions|discovery\\.k8s\\.io|helm\\.toolkit\\.fluxcd\\.io|opentelemetry\\.io|argoproj\\.io)/");

    /** Names of annotations whose addresses are those of a load balancer or of a name: clients come to them. */
    private static final Pattern GIVEN_TO = Pattern.compile("(?i).*(external-dns|metallb|load-?balancer).*");

    private final Workspace workspace;

    /** The ConfigMaps that some container reads, by the places of their texts; the others are judged alone. */
    private final Set<String> read = new HashSet<>();

    public ManifestRules(Workspace workspace) {
        this.workspace = workspace;
    }

    public Findings check(Manifest manifest) {
        Findings found = new Findings(manifest.label());
        Mapping root = manifest.root();
        Optional<Mapping> spec = root.mapping("spec");
        switch (builtIn(manifest)) {
            case "Service" -> {
                spec.ifPresent(it -> ServiceRules.check(root.spot(), it, found));
                AwsRules.service(manifest, found);
            }
            case "Ingress" -> {
                AwsRules.ingress(manifest, workspace, found);
                IngressNginxRules.snippets(manifest, found);
            }
            case "NetworkPolicy" -> spec.ifPresent(it -> NetworkRules.policy(it, found));
            case "Endpoints", "EndpointSlice" -> NetworkRules.endpoints(manifest, workspace, found);
            case "ConfigMap" -> IngressNginxRules.configMap(manifest, found);
            case "HelmRelease" ->
                spec.flatMap(it -> it.mapping("values"))
                        .ifPresent(values -> ValuesRules.check(
                                values,
                                root.string("spec", "chart", "spec", "chart").equals("ingress-nginx"),
                                found));
            case "OpenTelemetryCollector" -> spec.ifPresent(it -> ConfigurationRules.operated(it, found));
            case "Application" -> Applications.values(manifest, found);
            default -> {
                // Other kinds are looked at for pods and annotations alone.
            }
        }
        List<Container> containers = new ArrayList<>();
        for (Mapping pod : Pods.of(manifest)) {
            NetworkRules.hostAliases(pod, found);
            pod.scalars("dnsConfig", "nameservers").forEach(server -> Literals.literals(server.text(), found));
            pod.mappings("securityContext", "sysctls").forEach(it -> it.scalar("value")
                    .ifPresent(value -> DisabledRules.sysctl(it.string("name"), value.value(), value.spot(), found)));
            for (Container container : PodContainers.of(pod, manifest.namespace(), workspace)) {
                ContainerRules.check(container, found);
                DisabledRules.check(container, found);
                container.everything().forEach(text -> read.add(key(text)));
                containers.add(container);
            }
        }
        Stream.of(
                        root.mapping("metadata"),
                        root.mapping("spec", "template", "metadata"),
                        root.mapping("spec", "jobTemplate", "spec", "template", "metadata"))
                .flatMap(Optional::stream)
                .forEach(metadata -> annotations(metadata, containers, found));
        return found;
    }

    /** Returns the kind where it is of a group that is known: others have Services and Ingresses of their own. */
    private static String builtIn(Manifest manifest) {
        boolean known = manifest.apiVersion().equals("v1")
                || KNOWN_GROUP.matcher(manifest.apiVersion()).lookingAt();
        return known ? manifest.kind() : "";
    }

    /** Judges the texts of ConfigMaps that no container of the files reads; to be called when all others are checked. */
    public Findings checkUnread(Manifest manifest) {
        Findings found = new Findings(manifest.label());
        if (manifest.kind().equals("ConfigMap")) {
            texts(manifest.root(), "data")
                    .filter(it -> !read.contains(key(it.getValue())))
                    .forEach(it -> {
                        ConfigurationRules.check(it.getKey(), it.getValue(), "", found);
                        JavaRules.preferIPv4(it.getValue(), found);
                        if (!ConfigurationRules.isKnown(it.getKey(), it.getValue())) {
                            PlainFileRules.check(it.getValue(), null, found);
                        }
                    });
        } else if (manifest.kind().equals("Secret")) {
            // Of other texts nothing is told: a report shows the line.
            texts(manifest.root(), "stringData")
                    .forEach(it -> ConfigurationRules.check(it.getKey(), it.getValue(), "", found));
        }
        return found;
    }

    private static Stream<Map.Entry<String, Text>> texts(Mapping root, String key) {
        return root.mapping(key).stream()
                .flatMap(data -> data.entries().stream())
                .filter(entry -> entry.value() instanceof Scalar)
                .filter(entry -> !NO_TEXT.matcher(entry.name()).matches())
                .map(entry -> Map.entry(entry.name(), ((Scalar) entry.value()).text()));
    }

    private static String key(Text text) {
        return text.start().file().name() + ":" + text.start().line() + ":"
                + text.start().column();
    }

    private static void annotations(Mapping metadata, List<Container> containers, Findings found) {
        metadata.mapping("annotations").stream()
                .flatMap(it -> it.entries().stream())
                .filter(entry -> entry.value() instanceof Scalar)
                .filter(entry -> !NO_TEXT.matcher(entry.name()).matches()
                        && !entry.name().endsWith("-snippet"))
                .forEach(entry -> {
                    Text text = ((Scalar) entry.value()).text();
                    if (GIVEN_TO.matcher(entry.name()).matches()) {
                        Literals.given(text, found);
                    } else {
                        Literals.literals(text, found);
                    }
                    Literals.unbracketed(entry.name(), text, Optional.empty(), found);
                    ContainerRules.annotation(containers, text, found);
                });
    }
}
