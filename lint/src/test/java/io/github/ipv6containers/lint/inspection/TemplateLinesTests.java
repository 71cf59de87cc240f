package io.github.ipv6containers.lint.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.Problem;
import io.github.ipv6containers.lint.chart.RenderedTemplate;
import io.github.ipv6containers.lint.output.TerminalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where what a chart renders is placed in its templates. */
class TemplateLinesTests {

    private static final String SENTENCE =
            "The Service has an IPv4 address alone; an IPv6-only cluster rejects it, and on a dual-stack one IPv6 clients have nothing to dial.";
    private static final String RENDERED = """
            apiVersion: v1
            kind: Service
            metadata:
              name: api
            spec:
              ipFamilies:
              - IPv4
              selector: {app: api}
              ports: [{port: 80}]
            """;

    @TempDir
    private Path chart = Path.of("");

    @Test
    void isTheLineOfTheExpressionThatWritesSeveral() {
        Finding finding = found("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: api
                spec:
                  {{- if .Values.families }}
                  {{- toYaml .Values.service | nindent 2 }}
                  {{- end }}
                  selector: {app: api}
                  ports: [{port: 80}]
                """);

        assertThat(finding.place()).isEqualTo(chart.resolve("templates/service.yaml") + ":7:3");
        assertThat(finding.sentence()).isEqualTo(SENTENCE + " (Line 7 of what the template renders: - IPv4)");
        assertThat(finding.excerpt()).isEqualTo("  {{- toYaml .Values.service | nindent 2 }}");
    }

    @Test
    void isTheLineOfTheKeyWhoseValueIsWrittenBelowIt() {
        assertThat(found("""
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: {{ .Release.Name }}
                        spec:
                          ipFamilies: {{ toYaml .Values.families | nindent 4 }}
                          selector: {app: api}
                        """).place()).isEqualTo(chart.resolve("templates/service.yaml") + ":6:15");
    }

    @Test
    void isTheLineThatIncludesTheWhole() {
        assertThat(found("{{ include \"lib.service\" . }}\n").place())
                .isEqualTo(chart.resolve("templates/service.yaml") + ":1:1");
    }

    @Test
    void isTheLineThatIsRenderedAsItIs() {
        Finding finding = found("{{- if .Values.on }}\n" + RENDERED + "{{- end }}\n");

        assertThat(finding.place()).isEqualTo(chart.resolve("templates/service.yaml") + ":8:5");
        assertThat(finding.sentence()).isEqualTo(SENTENCE);
    }

    @Test
    void isNoLineWhereSeveralMayHaveWrittenIt() {
        LintReport report = linted("{{ include \"a\" . }}\n{{ include \"b\" . }}\n");

        assertThat(TerminalText.of(report)).isEqualTo("""
                %s/templates/service.yaml: error: %s (Line 7 of what the template renders: - IPv4) [service-ipv4-only]
                      mend: ipFamilyPolicy: PreferDualStack  # in the place of ipFamilies
                      see:  https://github.com/ipv6containers/ipv6containers/blob/main/docs/rules/service-ipv4-only.md

                1 error in 1 file.
                """.formatted(chart, SENTENCE));
    }

    @Test
    void isNoLineWhereTheTemplateIsNotKnown() {
        assertThat(found("").line()).isZero();
    }

    @Test
    void isOfEachTemplateAlsoBesideABrokenOne() throws IOException {
        Files.writeString(chart.resolve("Chart.yaml"), "name: shop\n");
        LintReport report = Lint.create()
                .withCharts((folder, values) -> List.of(
                        new RenderedTemplate("templates/broken.yaml", "a: 1\nb: [", "a: 1\n{{ .Values.b }}"),
                        new RenderedTemplate("templates/service.yaml", RENDERED, RENDERED)))
                .of(chart);

        assertThat(report.findings()).hasSize(1);
        assertThat(report.problems())
                .containsExactly(
                        new Problem(
                                chart.resolve("templates/broken.yaml").toString(),
                                1,
                                "What this template renders cannot be judged, at its line 2: This is no YAML: expected the node content, but found '<stream end>'."));
    }

    @Test
    void isBoundedInSize() {
        LintReport report = Lint.create()
                .withCharts((folder, values) -> List.of(new RenderedTemplate("a.yaml", "#".repeat(6 << 20), "")))
                .of(chartFolder());

        assertThat(report.problems())
                .containsExactly(
                        new Problem(
                                chart.resolve("a.yaml").toString(),
                                1,
                                "What this template renders cannot be judged, at its line 1: It has 6 MB; more than 5 MB are not linted: split it."));
    }

    private Finding found(String template) {
        LintReport report = linted(template);
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    private LintReport linted(String template) {
        return Lint.create()
                .withCharts(
                        (folder, values) -> List.of(new RenderedTemplate("templates/service.yaml", RENDERED, template)))
                .of(chartFolder());
    }

    private Path chartFolder() {
        try {
            Files.writeString(chart.resolve("Chart.yaml"), "name: shop\n");
            return chart;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
