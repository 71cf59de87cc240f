package io.github.ipv6containers.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.lint.files.Silences;
import io.github.ipv6containers.lint.output.JsonReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding is silenced by a comment or an annotation with a reason, or by a baseline. */
class SilencingTests {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: api
              annotations:
                team: shop%s
            spec:
            %s  ipFamilies: [IPv4]%s
              selector: {app: api}
              ports: [{port: 80}]
            """;

    @TempDir
    static Path folder = Path.of("");

    @Test
    void findsWithoutSilencing() {
        assertThat(rules(lint(SERVICE.formatted("", "", "")))).isEqualTo("service-ipv4-only");
    }

    @Test
    void silencesByACommentOnTheLine() {
        silences(SERVICE.formatted("", "", "  # ipv6containers.io/ignore service-ipv4-only: clients have IPv4"));
    }

    @Test
    void silencesByACommentAbove() {
        silences(SERVICE.formatted(
                "",
                "  # Of old.\n  # ipv6containers.io/ignore: service-ipv4-only: clients have IPv4\n  # Soon to go.\n",
                ""));
    }

    @Test
    void silencesByAnAnnotation() {
        silences(SERVICE.formatted(
                "\n    ipv6containers.io/ignore: \"service-no-policy: x; service-ipv4-only: clients have IPv4\"",
                "",
                ""));
    }

    @Test
    void silencesByAnAnnotationOfThePods() {
        silences("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: a}
                spec:
                  jobTemplate:
                    spec:
                      template:
                        metadata:
                          annotations:
                            ipv6containers.io/ignore: "java-prefer-ipv4: dials one old server; see its page"
                        spec:
                          containers: [{name: a, image: eclipse-temurin, args: [-Djava.net.preferIPv4Stack=true]}]
                """);
    }

    @Test
    void takesASemicolonInAReason() {
        assertThat(
                        Silences.ofAnnotation(
                                "service-no-policy: old; to be gone; one-rule: a;b\nprobe-host: c; ipv4-literal; bind-unproved: d;"))
                .containsExactly(
                        new Silences.Silence("service-no-policy", "old; to be gone"),
                        new Silences.Silence("one-rule", "a;b"),
                        new Silences.Silence("probe-host", "c"),
                        new Silences.Silence("ipv4-literal", ""),
                        new Silences.Silence("bind-unproved", "d"));
    }

    @Test
    void silencesNothingForAnotherRule() {
        assertThat(rules(lint(SERVICE.formatted("", "", "  # ipv6containers.io/ignore service-no-policy: why"))))
                .isEqualTo("service-ipv4-only");
    }

    @Test
    void silencesNothingWithoutAReason() {
        assertThat(rules(lint(SERVICE.formatted("\n    ipv6containers.io/ignore: service-ipv4-only", "", ""))))
                .isEqualTo("ignore-not-understood service-ipv4-only");
    }

    @Test
    void tellsOfABaselineOnlyWhatIsNew() {
        LintReport before = lint(SERVICE.formatted("", "", ""));
        LintReport after = lint("# A line more.\n"
                + SERVICE.formatted("", "", "").replace("selector:", "clusterIP: 10.0.0.1\n  selector:"));

        LintReport fresh = after.without(JsonReport.fingerprints("baseline.json", JsonReport.of(before)));

        assertThat(rules(after)).isEqualTo("service-ipv4-only service-ipv4-address");
        assertThat(rules(fresh)).isEqualTo("service-ipv4-address");
        assertThat(fresh.silenced()).isEqualTo(1);
    }

    private static void silences(String text) {
        LintReport report = lint(text);
        assertThat(rules(report)).isEmpty();
        assertThat(report.silenced()).isEqualTo(1);
    }

    private static LintReport lint(String text) {
        return Examples.lint(folder, "service.yaml", text);
    }

    private static String rules(LintReport report) {
        return String.join(
                " ", report.findings().stream().map(it -> it.rule().id()).toList());
    }
}
