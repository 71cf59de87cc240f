package io.github.ipv6containers.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Files that were cut, doubled and stirred: whatever they are, there is a report, soon, and no exception. */
class FuzzTests {

    private static final int CHANGES = 12;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            "- ",
            "&a ",
            "*a",
            "|\n",
            ">\n",
            "\n",
            "  ",
            "\t",
            "\"",
            "'",
            "#",
            "{{",
            "::",
            "0.0.0.0",
            "[::]:80",
            "$(POD_IP):1",
            "<<: *a\n",
            "? ",
            "---\n",
            "%",
            "!!binary ",
            "\uFEFF",
            "\u2028",
            "listen ",
            ";",
            "ipv6containers.io/ignore");

    @RepeatedTest(100)
    void endsInAReport(RepetitionInfo repetition, @TempDir Path folder) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Rule> rules = Rules.all();
        StringBuilder text =
                new StringBuilder(rules.get(random.nextInt(rules.size())).bad());
        String name = Examples.nameOf(text.toString());
        for (int i = 0; i < CHANGES; i++) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(30));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> text.insert(at, text.substring(at, end));
            }
        }

        LintReport report = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Examples.lint(folder, name, text.toString()), text::toString);

        assertThat(report.findings()).allSatisfy(it -> {
            assertThat(it.line()).isPositive();
            assertThat(it.column()).isPositive();
        });
        assertThat(report.problems()).allSatisfy(it -> assertThat(it.sentence()).endsWith("."));
    }
}
