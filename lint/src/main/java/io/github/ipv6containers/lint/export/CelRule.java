package io.github.ipv6containers.lint.export;

import io.github.ipv6containers.lint.Rule;
import io.github.ipv6containers.lint.Rules;
import io.github.ipv6containers.lint.yaml.OwnFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds a rule in the Common Expression Language.
 *
 * @param filledIn whether an API server fills in what it is about, before it asks a policy
 * @param found the expression, true where the rule finds something, with OBJECT and PODS in it
 */
record CelRule(Rule rule, Kind kind, boolean filledIn, String found) {

    private static final String FILE = "cel.yaml";
    private static final String OBJECT = "OBJECT";

    /** A class of any name may be of the controller; who writes its annotations means it. */
    private static final String ALB =
            "((has(OBJECT.spec.ingressClassName) && OBJECT.spec.ingressClassName == 'alb') || "
                    + "(has(OBJECT.metadata.annotations) && OBJECT.metadata.annotations.exists(key, "
                    + "key.startsWith('alb.ingress.kubernetes.io/') || "
                    + "(key == 'kubernetes.io/ingress.class' && OBJECT.metadata.annotations[key] == 'alb'))))";

    /** What an expression is about, in the words of both tools. */
    enum Kind {
        SERVICE("Service"),
        INGRESS("Ingress"),
        NETWORKPOLICY("NetworkPolicy"),
        WORKLOAD("DeploymentLike");

        private final String kubeLinter;

        Kind(String kubeLinter) {
            this.kubeLinter = kubeLinter;
        }

        String kubeLinter() {
            return kubeLinter;
        }

        /** Returns the resources by their group. */
        Map<String, String> resources() {
            return switch (this) {
                case SERVICE -> Map.of("", "services");
                case INGRESS -> Map.of("networking.k8s.io", "ingresses");
                case NETWORKPOLICY -> Map.of("networking.k8s.io", "networkpolicies");
                case WORKLOAD ->
                    new TreeMap<>(Map.of("apps", "deployments, statefulsets, daemonsets", "batch", "jobs, cronjobs"));
            };
        }
    }

    /** Returns the expression about a variable; pods are those of a workload, or the object itself where it is a pod. */
    String about(String variable) {
        String pods = ("(has(OBJECT.spec.jobTemplate) ? OBJECT.spec.jobTemplate.spec.template.spec : "
                        + "has(OBJECT.spec.template) ? OBJECT.spec.template.spec : OBJECT.spec)")
                .replace(OBJECT, variable);
        String containers = "(PODS.containers + (has(PODS.initContainers) ? PODS.initContainers : []))";
        return found.replace("CONTAINERS", containers)
                .replace("PODS", pods)
                .replace("ALB", ALB)
                .replace(OBJECT, variable);
    }

    static List<CelRule> all() {
        return OwnFile.documents(CelRule.class, FILE).stream()
                .map(text -> new CelRule(
                        Rules.find(text.string("id")).orElseThrow(),
                        Kind.valueOf(text.string("kind").toUpperCase(Locale.ROOT)),
                        text.string("filled-in").equals("true"),
                        text.string("found")))
                .toList();
    }
}
