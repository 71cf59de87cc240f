package io.github.ipv6containers.lint.rules.kubernetes;

import io.github.ipv6containers.lint.model.Manifest;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.yaml.Mapping;
import java.util.stream.Stream;

/** Applications of Argo CD, with the values that they give to a chart. */
final class Applications {

    private Applications() {}

    static void values(Manifest application, Findings found) {
        Mapping root = application.root();
        Stream.concat(
                        root.mapping("spec", "source").stream(),
                        root.mapping("spec").stream().flatMap(spec -> spec.mappings("sources").stream()))
                .forEach(source -> source.mapping("helm", "valuesObject")
                        .ifPresent(values ->
                                ValuesRules.check(values, source.string("chart").equals("ingress-nginx"), found)));
    }
}
