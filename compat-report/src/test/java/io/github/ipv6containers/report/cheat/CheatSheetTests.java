package io.github.ipv6containers.report.cheat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.recipe.Versions;
import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.page.HtmlPage;
import io.github.ipv6containers.report.stored.ReportReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheatSheetTests {

    private static final Path DOCS = Path.of("../docs");

    @Test
    void isInStepWithTheCatalogueAndTheExample() throws IOException {
        String made = CheatSheet.of(
                Catalogue.builtIn().recipes(), ReportReader.read(DOCS.resolve("example-report/report.json")));

        assertThat(Files.readString(DOCS.resolve("cheat-sheet.md")))
                .as("a recipe has changed: run ./harness recipe cheat-sheet"
                        + " --report docs/example-report/report.json --out docs/cheat-sheet.md")
                .isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {HtmlPage.FILE, HtmlPage.EVIDENCE})
    void pagesOfTheExampleAreWhatItsReportGives(String file) throws IOException {
        Report example = ReportReader.read(DOCS.resolve("example-report/report.json"));

        assertThat(Files.readString(DOCS.resolve("example-report").resolve(file)))
                .as(
                        "the page has changed: run ./harness merge docs/example-report/report.json --no-evidence --out DIR, and copy it")
                .isEqualTo(file.equals(HtmlPage.FILE) ? HtmlPage.of(example) : HtmlPage.evidence(example));
    }

    @Test
    void pageOfTheExampleIsSmall() {
        Report example = ReportReader.read(DOCS.resolve("example-report/report.json"));

        assertThat(HtmlPage.of(example).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(150_000);
    }

    @Test
    void tellsWhatToSetAndWhatHappensWithout() {
        assertThat(CheatSheet.of(List.of(Demo.SHOP, Demo.LAMP), Mixed.asExpected()))
                .contains(
                        "| [Shop](#shop) 1.2 | `shop:2` | answers | 8080 refuses IPv6; with the recipe: answers |"
                                + " not in the report |",
                        "- As shipped, dual-stack, every version: 8080 over IPv6 **refuses**. The admin listener binds IPv4 only",
                        "**Set in dual-stack, every version.** The admin listener",
                        "```text\nshop --admin ::\n```",
                        "Nothing to set in ipv4-only and ipv6-only.",
                        "### Lamp: with a file of one's own",
                        "| Shop listens on both families by default. | **holds** |");
    }

    @Test
    void saysWhatWasNotMeasured() {
        assertThat(CheatSheet.of(List.of(Demo.LAMP), Mixed.withoutImageOfLamp()))
                .contains("| `lamp:3` default | not measured | not measured | not in the report |");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *             | every version
            [,4.3.7)      | before 4.3.7
            [7.0.1,)      | since 7.0.1
            (7.0,8.1]     | after 7.0, up to 8.1
            [1,2),[3,4)   | versions [1,2),[3,4)
            """)
    void saysRangesOfVersionsInWords(String range, String words) {
        assertThat(RangeWords.of(new Versions(range))).isEqualTo(words);
    }
}
