package io.github.ipv6containers.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.lint.inspection.Lint;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What depends on the cluster is told for the cluster that is asked about. */
class ClustersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            service-no-policy           | dual-stack | note
            service-no-policy           | ipv6-only  |
            service-no-policy           | ipv4-only  |
            service-requires-dual-stack | dual-stack |
            service-requires-dual-stack | ipv6-only  | error
            service-requires-dual-stack | ipv4-only  | error
            service-ipv4-only           | dual-stack | error
            service-ipv4-only           | ipv4-only  |
            service-ipv6-only           | dual-stack | note
            service-ipv6-only           | ipv4-only  | error
            service-ipv6-only           | ipv6-only  |
            bind-ipv4-only              | ipv6-only  | error
            bind-ipv4-only              | ipv4-only  |
            bind-ipv6-only              | dual-stack | error
            bind-ipv6-only              | ipv6-only  |
            ipv4-literal                | dual-stack |
            ipv4-literal                | ipv6-only  | warning
            pod-ip-unbracketed          | dual-stack | warning
            pod-ip-unbracketed          | ipv6-only  | error
            pod-ip-unbracketed          | ipv4-only  |
            alb-target-type             | dual-stack | warning
            alb-target-type             | ipv6-only  | error
            nginx-listen-ipv6-only      | ipv4-only  | error
            ipv6-unbracketed            | ipv4-only  | error
            """)
    void isToldForIt(String rule, String cluster, String severity, @TempDir Path folder) {
        String bad = Rules.find(rule).orElseThrow().bad();
        Lint lint = Lint.create().on(Cluster.parse(cluster));

        LintReport report = Examples.lint(lint, folder, Examples.nameOf(bad), bad);

        assertThat(report.findings().stream()
                        .filter(it -> it.rule().id().equals(rule))
                        .map(it -> it.severity().word())
                        .findFirst())
                .isEqualTo(Optional.ofNullable(severity));
    }

    @Test
    void knowsThree() {
        assertThatThrownBy(() -> Cluster.parse("ipv6"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no cluster \"ipv6\"; known: dual-stack, ipv6-only, ipv4-only.");
    }
}
