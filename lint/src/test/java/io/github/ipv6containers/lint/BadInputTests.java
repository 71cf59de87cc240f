package io.github.ipv6containers.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.lint.inspection.Lint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be judged is told in one sentence, with the file and the line, in bounded time. */
class BadInputTests {

    private static final int MEGABYTE = 1024 * 1024;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a: [1, 2\nb: 3\n", 2, "This is no YAML: expected ',' or ']', but got :."),
                Arguments.of(
                        "a: b\n\tc: d\n",
                        2,
                        "This is no YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)."),
                Arguments.of(
                        "apiVersion: v1\nspec: {cidr: ::/0}\n",
                        2,
                        "This is no YAML: expected the node content, but found ':'. An address needs quotes here: \"::/0\"."),
                Arguments.of(
                        "a: b\nhost: [::]:80\n",
                        2,
                        "This is no YAML: expected the node content, but found ':'. An address needs quotes here: \"[::]:80\"."),
                Arguments.of("a: &a [*a]\n", 1, "The alias *a is inside of what &a names: a cycle."),
                Arguments.of("a: *b\n", 1, "There is no anchor &b for the alias *b."),
                Arguments.of(
                        bomb(),
                        6,
                        "The file unfolds into more than a million values here; write fewer aliases, or split it."),
                Arguments.of("[".repeat(100_000), 1, "More than 100 lists and maps are inside of each other here."),
                Arguments.of("? [a]\n: b\n", 1, "A key must be a word, not a list or a map."),
                Arguments.of(
                        "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\n",
                        4,
                        "This is a Helm template that is not rendered: name the folder of its chart, which has Chart.yaml."),
                Arguments.of(
                        "apiVersion: v1\nkind: Service\n{{- if .Values.x }}\nspec: {}\n{{- end }}\n",
                        3,
                        "This is a Helm template that is not rendered: name the folder of its chart, which has Chart.yaml."),
                Arguments.of("apiVersion: v1\nkind: Servise\n", 2, "There is no kind \"Servise\" in v1."),
                Arguments.of(
                        "on: push\njobs: {}\n",
                        1,
                        "This is no manifest, Compose file, configuration or chart that this lint knows; values of a chart are known by a name with \"values\" in it."),
                Arguments.of("a\u0000b", 1, "This is no text: it has a zero byte."));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isToldInOneSentence(String text, int line, String sentence, @TempDir Path folder) {
        LintReport report = Examples.lint(folder, "file.yaml", text);

        assertThat(report.findings()).isEmpty();
        assertThat(report.problems())
                .containsExactly(new Problem(folder.resolve("file.yaml").toString(), line, sentence));
    }

    @Test
    void isNoTextInUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), "a: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Lint.create().of(file).problems())
                .containsExactly(new Problem(file.toString(), 1, "This is no text in UTF-8."));
    }

    @Test
    void isTooLarge(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), new byte[10 * MEGABYTE]);

        assertThat(Lint.create().of(file).problems())
                .containsExactly(new Problem(
                        file.toString(), 1, "The file has 10 MB; more than 5 MB are not linted: split it."));
    }

    @Test
    void isAChartThatNobodyRenders(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("shop/templates"));
        Files.writeString(folder.resolve("shop/Chart.yaml"), "name: shop\n");
        Files.writeString(folder.resolve("shop/templates/service.yaml"), "kind: {{ .x }}\n");

        assertThat(Lint.create().of(folder).problems())
                .containsExactly(
                        new Problem(
                                folder.resolve("shop").toString(),
                                1,
                                "This chart cannot be rendered here: add com.marcnuri.helm-java:helm-java and a ChartRenderer to the class path, or lint what \"helm template\" prints."));
    }

    @Test
    void isAPathThatIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> Lint.create().of(folder.resolve("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no file or folder " + folder.resolve("nowhere") + ".");
    }

    @Test
    void isAFileOfValuesThatIsNotThere(@TempDir Path folder) {
        Lint lint = Lint.create().withValues(List.of(folder.resolve("none.yaml")));

        assertThatThrownBy(() -> lint.of(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no file of values " + folder.resolve("none.yaml") + ".");
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String before = "*a" + (i - 1);
            text.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, before))));
        }
        return text.toString();
    }
}
