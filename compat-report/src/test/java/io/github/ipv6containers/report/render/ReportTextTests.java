package io.github.ipv6containers.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.SystemEntry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTextTests {

    private static final int COLUMNS = 100;

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of("as-expected", Mixed.asExpected()),
                Arguments.of("mixed", Mixed.mixed()),
                Arguments.of("no-image", Mixed.withoutImageOfLamp()),
                Arguments.of("unsupported", Mixed.withoutDualStack()),
                Arguments.of("without-engine", Mixed.withoutEngine()),
                Arguments.of("void", Mixed.ofNoWorth()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void writesTheWholeText(String name, Report report) {
        assertThat(ReportText.of(report, "out/report.json")).isEqualTo(Demo.text("render/" + name + ".txt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void writesTablesThatFitATerminal(String name, Report report) {
        assertThat(ReportText.of(report, "out/report.json").lines().filter(line -> line.contains(" | ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
    }

    @Test
    void showsAnotherGroupThanTheSystemsInATableOfItsOwnUnderItsName() {
        Report report = Mixed.asExpected();
        List<SystemEntry> systems = report.systems().stream()
                .map(system -> system.id().equals("lamp") ? of("languages", system) : system)
                .toList();

        String text = ReportText.of(Report.of(report.parts(), report.controls(), systems), "out/report.json");

        int heading = text.indexOf("\n\nLanguages:\n what ");
        assertThat(text.substring(0, heading)).contains("shop:2").doesNotContain("lamp:3", "Systems");
        assertThat(text.substring(heading, text.indexOf("\n+ ")))
                .contains("lamp:3")
                .doesNotContain("shop:2");
    }

    private static SystemEntry of(String group, SystemEntry system) {
        return new SystemEntry(
                system.id(),
                system.name(),
                group,
                system.order(),
                system.verdict(),
                system.subjects(),
                system.claims());
    }

    @Test
    void saysFirstThatAVoidRunIsVoidAndShowsNoCellOfIt() {
        assertThat(ReportText.of(Mixed.ofNoWorth(), "out/report.json"))
                .startsWith("Run void: ")
                .doesNotContain("answers", "shop:2");
    }
}
