package io.github.ipv6containers.lint.export;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Writes the rules as ValidatingAdmissionPolicies, which warn who applies an object and let it in. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AdmissionPolicy {

    private AdmissionPolicy() {}

    public static String text() {
        // On a cluster with IPv4 first, a Service that says nothing comes with IPv4 and an address of it.
        List<CelRule> rules =
                CelRule.all().stream().filter(rule -> !rule.filledIn()).toList();
        return """
                # Written by "harness lint --export admission-policy"; for "kubectl apply -f FILE", on Kubernetes 1.30 or newer.
                # The bindings warn; with validationActions: [Deny] they refuse.
                """
                + Stream.of(CelRule.Kind.values())
                        .map(kind -> policy(
                                kind,
                                rules.stream()
                                        .filter(rule -> rule.kind() == kind)
                                        .toList()))
                        .collect(joining("---\n"));
    }

    private static String policy(CelRule.Kind kind, List<CelRule> rules) {
        String name = "ipv6containers-" + kind.name().toLowerCase(Locale.ROOT);
        return """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicy
                metadata:
                  name: %s
                spec:
                  failurePolicy: Ignore
                  matchConstraints:
                    resourceRules:
                %s  validations:
                %s---
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicyBinding
                metadata:
                  name: %s
                spec:
                  policyName: %s
                  validationActions: [Warn]
                """.formatted(
                        name,
                        kind.resources().entrySet().stream()
                                .map(it -> resources(it.getKey(), it.getValue()))
                                .collect(joining()),
                        rules.stream().map(AdmissionPolicy::validation).collect(joining()),
                        name,
                        name);
    }

    private static String resources(String group, String names) {
        return """
                      - apiGroups: ["%s"]
                        apiVersions: [v1]
                        operations: [CREATE, UPDATE]
                        resources: [%s]
                """.formatted(group, names);
    }

    private static String validation(CelRule rule) {
        return """
                    - expression: %s
                      message: %s
                """.formatted(
                        Quoted.yaml("!(" + rule.about("object") + ")"),
                        Quoted.yaml(rule.rule().title() + ". See " + rule.rule().link()));
    }
}
