package io.github.ipv6containers.lint.export;

import io.github.ipv6containers.lint.Rule;
import io.github.ipv6containers.lint.Rules;
import io.github.ipv6containers.lint.text.BadInput;
import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Holds a rule in the Common Expression Language.
 *
 * @param filledIn whether an API server fills in what it is about, before it asks a policy
 * @param found the expression, true where the rule finds something, with OBJECT and PODS in it
 */
record CelRule(Rule rule, Kind kind, boolean filledIn, String found) {

    private static final String FILE = "cel.yaml";

    /** What an expression is about, in the words of both tools. */
    enum Kind {
        SERVICE("Service", "", "services"),
        INGRESS("Ingress", "networking.k8s.io", "ingresses"),
        NETWORKPOLICY("NetworkPolicy", "networking.k8s.io", "networkpolicies"),
        WORKLOAD("DeploymentLike", "apps", "deployments, statefulsets, daemonsets");

        private final String kubeLinter;
        private final String group;
        private final String resources;

        Kind(String kubeLinter, String group, String resources) {
            this.kubeLinter = kubeLinter;
            this.group = group;
            this.resources = resources;
        }

        String kubeLinter() {
            return kubeLinter;
        }

        String group() {
            return group;
        }

        String resources() {
            return resources;
        }
    }

    /** Returns the expression about a variable; pods are those of a workload, or the object itself where it is a pod. */
    String about(String variable) {
        String pods =
                "(has(" + variable + ".spec.template) ? " + variable + ".spec.template.spec : " + variable + ".spec)";
        return found.replace("PODS", pods).replace("OBJECT", variable);
    }

    static List<CelRule> all() {
        try (InputStream in = CelRule.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The file " + FILE + " is missing from the jar.");
            }
            SourceFile file = new SourceFile(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<CelRule> rules = new ArrayList<>();
            for (var document : YamlReader.documents(file)) {
                Mapping text = (Mapping) document;
                rules.add(new CelRule(
                        Rules.find(text.string("id")).orElseThrow(),
                        Kind.valueOf(text.string("kind").toUpperCase(Locale.ROOT)),
                        text.string("filled-in").equals("true"),
                        text.string("found")));
            }
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + FILE + " cannot be read.", e);
        } catch (BadInput e) {
            throw new IllegalStateException(FILE + ":" + e.line() + ": " + e.sentence(), e);
        }
    }
}
