package io.github.ipv6containers.report.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ipv6containers.lint.chart.RenderedTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts as they are met: with lookups, wishes for a newer Kubernetes, subcharts, packed and broken. */
class HelmChartsTests {

    @TempDir
    private Path folder = Path.of("");

    /** Else a lint would ask whatever cluster the user's kubeconfig names. */
    @Test
    void asksNoClusterAndFindsNothingThere() throws IOException {
        chart("shop", "type: application");
        write("shop/templates/_helpers.tpl", """
                {{- define "shop.password" -}}
                {{- $known := (lookup "v1" "Secret" .Release.Namespace "shop").data -}}
                {{- if $known }}{{ index $known "password" }}{{ else }}lookup found nothing{{ end -}}
                {{- end -}}
                """);
        write("shop/templates/a.yaml", """
                {{- if not (lookup "v1" "Namespace" "" "shop") }}
                {{- range (lookup "v1" "Node" "" "").items }}
                node: {{ .metadata.name }}
                {{- end }}
                {{- $secret := lookup "v1" "Secret" "a" "b" | default dict }}
                text: {{ include "shop.password" . }}, lookup "stays", {{ "a lookup" }}, {{ len $secret }}
                {{- end }}
                """);

        assertThat(rendered("shop"))
                .extracting(RenderedTemplate::source, RenderedTemplate::content)
                .containsExactly(
                        tuple("templates/a.yaml", "---\ntext: lookup found nothing, lookup \"stays\", a lookup, 0\n"));
    }

    @Test
    void isForAKubernetesOfToday() throws IOException {
        chart("shop", "kubeVersion: '>= 1.30.0-0'");
        write("shop/templates/a.yaml", "kube: {{ .Capabilities.KubeVersion.Major }}\n");

        assertThat(rendered("shop")).extracting(RenderedTemplate::content).containsExactly("---\nkube: 1\n");
    }

    @Test
    void rendersPackedChartsWithTheirPackedSubcharts() throws IOException {
        Map<String, String> subchart = new LinkedHashMap<>();
        subchart.put("sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.0.0\n");
        subchart.put(
                "sub/templates/b.yaml", "of: {{ .Chart.Name }}{{ if lookup \"v1\" \"Pod\" \"\" \"\" }}!{{ end }}\n");
        Map<String, String> chart = new LinkedHashMap<>();
        chart.put(
                "shop/Chart.yaml",
                "apiVersion: v2\nname: shop\nversion: 1.0.0\ndependencies: [{name: sub, version: 1.0.0}]\n");
        chart.put("shop/templates/a.yaml", "of: {{ .Chart.Name }}\n");
        chart.put("shop/charts/sub-1.0.0.tgz", "");
        pack("shop.tgz", chart, Map.of("shop/charts/sub-1.0.0.tgz", packed(subchart, Map.of())));

        assertThat(rendered("shop.tgz"))
                .containsExactlyInAnyOrder(
                        new RenderedTemplate("templates/a.yaml", "---\nof: shop\n", "of: {{ .Chart.Name }}\n"),
                        new RenderedTemplate(
                                "charts/sub/templates/b.yaml",
                                "---\nof: sub\n",
                                "of: {{ .Chart.Name }}{{ if and (dict) \"v1\" \"Pod\" \"\" \"\" }}!{{ end }}\n"));
    }

    @Test
    void ofALibraryIsNothing() throws IOException {
        chart("helpers", "type: library");

        assertThat(rendered("helpers")).isEmpty();
    }

    @Test
    void ofAnEmptyTemplateIsNothing() throws IOException {
        chart("shop", "type: application");
        write("shop/templates/a.yaml", "{{- if .Values.enabled }}\na: 1\n{{- end }}\n");

        assertThat(rendered("shop")).isEmpty();
    }

    /** Helm prints hooks too; the library does not. */
    @Test
    void hasTheHooksAmongTheOthers() throws IOException {
        chart("shop", "type: application");
        write("shop/values.yaml", "annotations:\n  helm.sh/hook: pre-install\n");
        String hook =
                "kind: Job\nmetadata:\n  annotations:\n    \"helm.sh/hook\": post-install\n    helm.sh/hook-weight: \"1\"\n";
        write("shop/templates/a.yaml", hook);
        write("shop/templates/b.yaml", "kind: Pod\nmetadata:\n  annotations: {{ toJson .Values.annotations }}\n");

        assertThat(rendered("shop"))
                .containsExactlyInAnyOrder(
                        new RenderedTemplate("templates/a.yaml", "---\n" + hook, hook),
                        new RenderedTemplate(
                                "templates/b.yaml",
                                "---\nkind: Pod\nmetadata:\n  annotations: {\"helm.sh/hook\":\"pre-install\"}\n",
                                "kind: Pod\nmetadata:\n  annotations: {{ toJson .Values.annotations }}\n"));
    }

    @Test
    void leavesNothingBehind() throws IOException {
        chart("shop", "type: application");
        Path copied;
        try (ChartCopy copy = ChartCopy.of(folder.resolve("shop"))) {
            copied = copy.chart();
            assertThat(copied.resolve("Chart.yaml")).exists();
        }
        assertThat(copied).doesNotExist();
    }

    @Test
    void saysInOneSentenceWhatIsBroken() throws IOException {
        chart("shop", "type: application");
        write("shop/templates/a.yaml", "a: {{ required \"Name an image.\" .Values.image }}\n");
        Files.write(folder.resolve("no.tgz"), new byte[] {1, 2, 3});
        pack("empty.tgz", Map.of("shop/values.yaml", "a: 1\n"), Map.of());
        pack("outside.tgz", Map.of("../../shop/Chart.yaml", "name: shop\n"), Map.of());
        chart("lacking", "dependencies: [{name: sub, version: 1.0.0, repository: 'https://example.com'}]");

        assertThatThrownBy(() -> rendered("shop"))
                .hasMessageStartingWith("Helm does not render this chart: ")
                .hasMessageEndingWith("Name an image.");
        assertThatThrownBy(() -> rendered("no.tgz")).hasMessage("This is no packed chart: it is not in gzip's format.");
        assertThatThrownBy(() -> rendered("empty.tgz")).hasMessage("This is no chart: it has no Chart.yaml.");
        assertThatThrownBy(() -> rendered("outside.tgz"))
                .hasMessage("This is no chart: it has a file outside of itself, ../../shop/Chart.yaml.");
        assertThatThrownBy(() -> rendered("lacking"))
                .hasMessage(
                        "Helm does not render this chart: An error occurred while checking for chart dependencies. You may need"
                                + " to run `helm dependency build` to fetch missing dependencies: found in Chart.yaml, but missing in"
                                + " charts/ directory: sub.");
    }

    private List<RenderedTemplate> rendered(String chart) {
        return new HelmCharts().render(folder.resolve(chart), List.of());
    }

    private void chart(String name, String more) throws IOException {
        write(name + "/Chart.yaml", "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n" + more + "\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void pack(String name, Map<String, String> texts, Map<String, byte[]> others) throws IOException {
        Files.write(folder.resolve(name), packed(texts, others));
    }

    private static byte[] packed(Map<String, String> texts, Map<String, byte[]> others) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream zipped = new GZIPOutputStream(bytes);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(zipped)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                byte[] content =
                        others.getOrDefault(text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
                TarArchiveEntry entry = new TarArchiveEntry(text.getKey(), true);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
