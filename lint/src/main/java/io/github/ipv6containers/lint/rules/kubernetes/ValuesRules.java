package io.github.ipv6containers.lint.rules.kubernetes;

import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.Variable;
import io.github.ipv6containers.lint.model.Words;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.rules.Literals;
import io.github.ipv6containers.lint.rules.config.ConfigurationRules;
import io.github.ipv6containers.lint.rules.container.ContainerRules;
import io.github.ipv6containers.lint.rules.container.JavaRules;
import io.github.ipv6containers.lint.text.Text;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Node;
import io.github.ipv6containers.lint.yaml.Scalar;
import io.github.ipv6containers.lint.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Values of a chart, without the chart: what has the shape of a Service, an Ingress or a container in them. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ValuesRules {

    private static final List<String> ARGUMENTS = List.of("args", "extraArgs", "extraArguments");
    private static final List<String> VARIABLES =
            List.of("env", "extraEnv", "extraEnvs", "extraEnvVars", "environment", "extraEnvironmentVars");

    private ValuesRules() {}

    /** Judges the values of one chart. */
    public static void check(Mapping values, boolean ofIngressNginx, Findings found) {
        values.entries().stream()
                .filter(entry -> entry.name().equals("ingress-nginx") && entry.value() instanceof Mapping)
                .forEach(entry -> ingressNginx((Mapping) entry.value(), found));
        if (ofIngressNginx || isIngressNginx(values)) {
            ingressNginx(values, found);
            return;
        }
        visit(values, Optional.empty(), found);
    }

    private static void ingressNginx(Mapping values, Findings found) {
        IngressNginxRules.values(values, values.spot(), found);
    }

    /** The chart is known by what only it has. */
    private static boolean isIngressNginx(Mapping values) {
        return values.mapping("controller")
                .filter(it -> it.has("ingressClassResource")
                        || it.string("image", "image").equals("ingress-nginx/controller")
                        || (it.mapping("service").isPresent()
                                && it.string("ingressClass").equals("nginx")))
                .isPresent();
    }

    private static void visit(Mapping values, Optional<Text> above, Findings found) {
        Optional<Text> image = image(values).or(() -> above);
        if (values.has("ipFamilies") || values.has("ipFamilyPolicy")) {
            ServiceRules.check(values.spot(), values, found);
        } else {
            ServiceRules.ranges(values, found);
        }
        if (values.mapping("annotations").isPresent()
                && isAlb(values)
                && !values.string("enabled").equals("false")) {
            Mapping annotations = values.mapping("annotations").orElseThrow();
            AwsRules.annotations(annotations, annotations.spot(), Optional.empty(), found);
        }
        ContainerRules.check(container(values, image), found);
        for (Mapping.Entry entry : values.entries()) {
            if (entry.name().equals("ingress-nginx")) {
                continue;
            }
            texts(entry, found);
            if (entry.value() instanceof Mapping mapping) {
                visit(mapping, image, found);
            } else if (entry.value() instanceof Sequence list) {
                list.items().stream()
                        .filter(Mapping.class::isInstance)
                        .filter(item -> !VARIABLES.contains(entry.name()))
                        .forEach(item -> visit((Mapping) item, image, found));
            }
        }
    }

    private static boolean isAlb(Mapping values) {
        return Stream.of("className", "ingressClassName", "ingressClass")
                        .anyMatch(it -> values.string(it).equals("alb"))
                || values.mapping("annotations").stream()
                        .flatMap(it -> it.entries().stream())
                        .anyMatch(it -> it.name().startsWith(AwsRules.ALB));
    }

    private static void texts(Mapping.Entry entry, Findings found) {
        if (entry.value() instanceof Scalar scalar && !scalar.isNull()) {
            JavaRules.preferIPv4(scalar.text(), found);
            Literals.unbracketed(entry.name(), scalar.text(), Optional.empty(), found);
            if (scalar.literal()) {
                ConfigurationRules.check(fileOf(entry), scalar.text(), "", found);
            }
        }
    }

    /** Charts name such texts by what becomes of them: pgHbaConfiguration, serverBlock, commonConfiguration of Redis. */
    private static String fileOf(Mapping.Entry entry) {
        if (entry.name().matches("(?i)pg_?hba.*")) {
            return "pg_hba.conf";
        }
        return entry.name().matches("\\w*([cC]onfiguration|[cC]onfig|[bB]lock|[sS]nippet)")
                ? entry.name() + ".conf"
                : entry.name();
    }

    private static Optional<Text> image(Mapping values) {
        Optional<Node> image = values.at("image");
        if (image.orElse(null) instanceof Scalar scalar) {
            return Optional.of(scalar.text());
        }
        return image.filter(Mapping.class::isInstance).map(Mapping.class::cast).flatMap(it -> it.scalar("repository")
                .map(repository -> {
                    String tag = it.string("tag");
                    String registry = it.string("registry");
                    String name = (registry.isEmpty() ? "" : registry + "/")
                            + repository.value()
                            + (tag.isEmpty() ? "" : ":" + tag);
                    return new Text(name, offset -> repository.spot());
                }));
    }

    /** Arguments and variables are given in several shapes; those that are maps of names to values are read too. */
    private static Container container(Mapping values, Optional<Text> image) {
        List<Text> arguments = new ArrayList<>();
        ARGUMENTS.forEach(key -> values.at(key).ifPresent(node -> arguments.addAll(words(node))));
        List<Variable> variables = new ArrayList<>();
        VARIABLES.forEach(key -> values.at(key).ifPresent(node -> variables.addAll(variables(node))));
        List<Text> command = values.at("command").map(ValuesRules::words).orElse(List.of());
        return new Container(
                Container.Place.VALUES,
                values.spot(),
                "",
                command.isEmpty() && arguments.isEmpty() && variables.isEmpty() ? null : image.orElse(null),
                command,
                arguments,
                variables,
                List.of(),
                List.of(),
                List.of(),
                false,
                false);
    }

    private static List<Text> words(Node node) {
        if (node instanceof Scalar scalar) {
            return Words.of(scalar.text());
        }
        if (node instanceof Sequence list) {
            return list.items().stream()
                    .filter(Scalar.class::isInstance)
                    .map(it -> ((Scalar) it).text())
                    .toList();
        }
        return ((Mapping) node)
                .entries().stream()
                        .filter(entry -> entry.value() instanceof Scalar)
                        .flatMap(entry -> Stream.of(
                                new Text("--" + entry.name(), offset -> entry.key()
                                        .spot()),
                                ((Scalar) entry.value()).text()))
                        .toList();
    }

    private static List<Variable> variables(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> entry.value() instanceof Scalar)
                    .map(entry -> new Variable(entry.name(), entry.key().spot(), ((Scalar) entry.value()).text(), ""))
                    .toList();
        }
        if (!(node instanceof Sequence list)) {
            return List.of();
        }
        return list.items().stream()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .map(it -> new Variable(
                        it.string("name"),
                        it.spot(),
                        it.scalar("value").map(Scalar::text).orElse(new Text("", offset -> it.spot())),
                        it.string("valueFrom", "fieldRef", "fieldPath")))
                .toList();
    }
}
