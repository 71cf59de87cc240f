package io.github.ipv6containers.lint.export;

import static java.util.stream.Collectors.joining;

import org.apiguardian.api.API;

/** Writes the rules as checks of kube-linter, for its template cel-expression. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class KubeLinterConfig {

    private KubeLinterConfig() {}

    public static String text() {
        return """
                # Written by "harness lint --export kube-linter"; for "kube-linter lint --config FILE".
                # Only rules on one object can be said so: addresses are not judged by the program that is told them here.
                customChecks:
                """ + CelRule.all().stream().map(KubeLinterConfig::check).collect(joining());
    }

    private static String check(CelRule rule) {
        String expression = rule.about("subject") + " ? "
                + Quoted.cel(rule.rule().title() + ". See " + rule.rule().link()) + " : ''";
        return """
                  - name: ipv6-%s
                    description: %s
                    remediation: %s
                    template: cel-expression
                    scope:
                      objectKinds: [%s]
                    params:
                      check: %s
                """.formatted(
                        rule.rule().id(),
                        Quoted.yaml(rule.rule().title() + "."),
                        Quoted.yaml("See " + rule.rule().link()),
                        rule.kind().kubeLinter(),
                        Quoted.yaml(expression));
    }
}
