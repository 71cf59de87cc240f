package io.github.ipv6containers.lint.rules.config;

import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.rules.Literals;
import io.github.ipv6containers.lint.text.Text;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Node;
import io.github.ipv6containers.lint.yaml.Scalar;
import io.github.ipv6containers.lint.yaml.Sequence;
import io.github.ipv6containers.recipe.Versions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The collector's configuration: where its receivers and extensions listen. */
final class OtelRules {

    private static final Versions LOCALHOST_BY_DEFAULT = new Versions("[0.104.0,)");
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    private static final Pattern ADDRESS = Pattern.compile("\\$\\{(?:env:)?(\\w*(?:IP|ADDR|ADDRESS)\\w*)}:(?=\\d|\\$)");

    private OtelRules() {}

    static boolean isConfiguration(Mapping root) {
        return root.at("receivers").isPresent()
                && (root.has("exporters") || root.mapping("service").isPresent());
    }

    /** Judges a configuration; the version of the collector is empty where it is not known. */
    static void check(Mapping root, String version, Findings found) {
        if (version.isEmpty() || LOCALHOST_BY_DEFAULT.contain(version)) {
            for (Mapping.Entry receiver : entries(root, "receivers")) {
                if (receiver.name().replaceAll("/.*", "").equals("otlp") && receiver.value() instanceof Mapping otlp) {
                    entries(otlp, "protocols").forEach(protocol -> defaults(protocol, version, found));
                }
            }
            entries(root, "extensions").stream()
                    .filter(it -> it.name().replaceAll("/.*", "").equals("health_check"))
                    .forEach(it -> defaults(it, version, found));
        }
        checkSaid(root, found);
    }

    /** Judges a configuration in which somebody else fills in what is not said, as the operator does. */
    static void checkSaid(Mapping root, Findings found) {
        listening(root, "receivers", found);
        listening(root, "extensions", found);
        everywhere(root, found);
    }

    private static List<Mapping.Entry> entries(Mapping root, String key) {
        return root.mapping(key).map(Mapping::entries).orElse(List.of());
    }

    private static void defaults(Mapping.Entry protocol, String version, Findings found) {
        boolean said = protocol.value() instanceof Mapping mapping
                && mapping.at("endpoint").isPresent();
        if (said) {
            return;
        }
        String port =
                switch (protocol.name().replaceAll("/.*", "")) {
                    case "grpc" -> "4317";
                    case "http" -> "4318";
                    default -> "13133";
                };
        String sentence =
                "Without an endpoint this listens on localhost alone" + (version.isEmpty() ? " from 0.104.0 on" : "")
                        + ", which nobody outside of the pod or container reaches.";
        String mend = "endpoint: \"[::]:" + port + "\"";
        if (version.isEmpty()) {
            found.warning("otel-loopback", Findings.ANY, protocol.key().spot(), sentence, mend);
        } else {
            found.error("otel-loopback", Findings.ANY, protocol.key().spot(), sentence, mend);
        }
    }

    private static void listening(Mapping root, String part, Findings found) {
        root.mapping(part).ifPresent(it -> endpoints(it, found));
    }

    private static void endpoints(Node node, Findings found) {
        if (node instanceof Sequence list) {
            list.items().forEach(item -> endpoints(item, found));
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> endpoints(entry.value(), found));
            mapping.scalar("endpoint")
                    .filter(it -> LOOPBACK.matcher(it.value()).matches())
                    .ifPresent(it -> found.note(
                            "otel-loopback",
                            Findings.ANY,
                            it.spot(),
                            "This listens on loopback alone, for what is in the same pod.",
                            ""));
        }
    }

    /** Brackets are wanted in exporters too. */
    private static void everywhere(Node node, Findings found) {
        if (node instanceof Sequence list) {
            list.items().forEach(item -> everywhere(item, found));
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> {
                everywhere(entry.value(), found);
                if (entry.value() instanceof Scalar scalar && entry.name().equals("endpoint")) {
                    endpoint(scalar.text(), found);
                }
            });
        }
    }

    private static void endpoint(Text text, Findings found) {
        Literals.unbracketed("endpoint", text, Optional.empty(), found);
        Literals.literals(text, found);
        Matcher matcher = ADDRESS.matcher(text.content());
        if (matcher.lookingAt()) {
            String variable = matcher.group().substring(0, matcher.group().length() - 1);
            String mend = "endpoint: \"[" + variable + "]:" + text.content().substring(matcher.end()) + "\"";
            String sentence = variable
                    + " is followed by a port without brackets, which is no address where the pod's is of IPv6.";
            found.error("pod-ip-unbracketed", Findings.IPV6_ONLY, text.start(), sentence, mend);
            found.warning("pod-ip-unbracketed", Findings.DUAL_STACK, text.start(), sentence, mend);
        }
    }
}
