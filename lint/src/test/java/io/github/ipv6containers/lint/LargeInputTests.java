package io.github.ipv6containers.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.lint.output.TerminalText;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of many lines, words, objects or findings; a bound in seconds is only there so that a test run ends. */
class LargeInputTests {

    private static final int MEGABYTE = 1024 * 1024;

    static Stream<Arguments> large() {
        String service = "{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"a\"}, "
                + "\"spec\": {\"ipFamilies\": [\"IPv4\"], \"ports\": [{\"port\": 80}]}}";
        return Stream.of(
                Arguments.of(
                        "lines",
                        data("  text: |\n" + "    server 10.0.0.1 with some words behind it\n".repeat(5_000)),
                        5_000),
                Arguments.of("words", data("  text: '" + "10.0.0.1 a ".repeat(20_000) + "'\n"), 20_000),
                Arguments.of(
                        "one line",
                        "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [" + (service + ", ").repeat(8_000)
                                + service + "]}",
                        8_001),
                Arguments.of("documents", (service + "\n---\n").repeat(5_000), 5_000),
                Arguments.of(
                        "all sorts",
                        data("  text: |\n"
                                + "    listen = \"0.0.0.0:8080\" [2001:db8::1] $(X):1 127.0.0.1 a.b.c.d ::::::::\n"
                                        .repeat(MEGABYTE / 80)),
                        0),
                Arguments.of("zeros", data("  text: '" + "0.0.0.0 a ".repeat(100_000) + "'\n"), 1),
                Arguments.of("colons", data("  text: '://" + "::1:".repeat(100_000) + "x ::::'\n"), 0),
                Arguments.of("binds", data("  x.conf: |\n    bind " + " ".repeat(200_000) + "{\n"), 0),
                Arguments.of("blanks", data("  x.conf: |\n    a\n" + "\n".repeat(200_000) + "    b\n"), 0),
                Arguments.of("listens", data("  x.conf: |\n" + "    listen 80\n".repeat(50_000)), 0));
    }

    /** Each took minutes when a place was searched for from the beginning, or an expression tried all ways to fail. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isReadInTimeThatGrowsNoFasterThanTheFile(String name, String text, int findings, @TempDir Path folder) {
        LintReport report = Examples.lint(folder, name.equals("one line") ? "a.json" : "a.yaml", text);

        assertThat(report.problems()).isEmpty();
        assertThat(report.findings()).hasSize(findings);
        assertThat(TerminalText.of(report)).endsWith(" in 1 file.\n");
    }

    private static String data(String text) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n" + text;
    }
}
