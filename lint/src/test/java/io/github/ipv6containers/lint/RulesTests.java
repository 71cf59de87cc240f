package io.github.ipv6containers.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.lint.inspection.Lint;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds something in the bad file of its page, of its severity, and nothing in the good one. */
class RulesTests {

    static Stream<String> ids() {
        return Rules.all().stream().map(Rule::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void findsTheFaultOfItsPage(String id, @TempDir Path folder) {
        Rule rule = Rules.find(id).orElseThrow();

        LintReport report = lint(folder, rule, rule.bad());

        assertThat(report.problems()).isEmpty();
        assertThat(report.findings().stream().filter(it -> it.rule().equals(rule)))
                .as(Examples.lines(report, folder))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it.severity()).isEqualTo(rule.severity()))
                .allSatisfy(it -> assertThat(it.sentence()).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void findsNothingInTheMendedFileOfItsPage(String id, @TempDir Path folder) {
        Rule rule = Rules.find(id).orElseThrow();

        LintReport report = lint(folder, rule, rule.good());

        assertThat(report.problems()).isEmpty();
        assertThat(report.findings().stream().filter(it -> it.rule().equals(rule) || it.severity() == Severity.ERROR))
                .as(Examples.lines(report, folder))
                .isEmpty();
    }

    @Test
    void saysOfEachRuleWhatItIsAndWhereThatIsWritten() {
        assertThat(Rules.all()).hasSizeGreaterThan(40).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)+");
            assertThat(List.of(rule.what(), rule.why(), rule.unless()))
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            assertThat(rule.sources()).isNotEmpty();
        });
    }

    private static LintReport lint(Path folder, Rule rule, String text) {
        Lint lint = rule.id().equals("service-ipv6-only") ? Lint.create().on(Cluster.IPV4_ONLY) : Lint.create();
        return Examples.lint(lint, folder, Examples.nameOf(text), text);
    }
}
