package io.github.ipv6containers.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.model.Report;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlPageTests {

    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

    @Test
    void takesNoTextOfTheReportForItsOwn() {
        String page = HtmlPage.of(Pages.hostile());

        assertThat(page)
                .contains("&lt;script&gt;window.hacked=1&lt;/script&gt;")
                .doesNotContain("<script>window", "<img");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.ipv6containers.report.render.ReportTextTests#reports")
    void leadsFromEveryCellToItsEvidenceAndFromThereBack(String name, Report report) {
        String page = HtmlPage.of(report);

        List<String> ids = all(ID, page);
        assertThat(ids).doesNotHaveDuplicates().containsAll(all(LINK, page));
        assertThat(all(Pattern.compile("<section class=\"ev\" id=\"([^\"]+)\""), page))
                .hasSize((int) report.cells()
                        .filter(cell -> cell.run().sameAs().isEmpty())
                        .count());
    }

    @Test
    void saysFirstThatAVoidRunIsVoid() {
        String page = HtmlPage.of(Mixed.ofNoWorth());

        assertThat(page.substring(page.indexOf("<h1>"), page.indexOf("class=\"head\"")))
                .contains("Run void: nothing of it can be believed", "a planted listener was read wrongly");
        assertThat(page).doesNotContain("<td class=\"ok", "<td class=\"eq");
    }

    @Test
    void countsWhatWasNotMeasuredInItsHeadlineAndGivesTheReason() {
        assertThat(HtmlPage.of(Mixed.withoutImageOfLamp()))
                .contains(
                        "8 of 16 cells measured: 8 not run.",
                        "<strong>8 cells not run</strong>: pull access denied for lamp");
        assertThat(HtmlPage.of(Mixed.withoutDualStack()))
                .contains("4 of 8 cells measured: 4 unsupported here.", "Docker 20.10.24 gave no IPv6 address.");
    }

    @Test
    void keepsTheProbesOutOfTheHeadOfTheirTable() {
        assertThat(HtmlPage.of(Mixed.asExpected()))
                .containsPattern("<th>what came<tbody>\\s*<tr><th rowspan=")
                .doesNotContain("<th>what came<tr>");
    }

    @Test
    void showsWhatMendsAPortThatRefuses() {
        assertThat(HtmlPage.of(Mixed.asExpected()))
                .contains("<h4>What mends it</h4>", "<pre class=\"copy\">shop --admin ::</pre>");
    }

    @Test
    void marksTheCellsThatDifferFromABaselineAndTellsTheCause() {
        assertThat(HtmlPage.of(Pages.changed()))
                .contains(
                        "1 changed, 15 unchanged",
                        "<td>newly works<td>the image changed from shop 0.9 to shop 1.1<td>refuses")
                .containsPattern("class=\"\\w+ chg");
        assertThat(HtmlPage.of(Mixed.mixed())).doesNotContain(" chg", "changed only");
    }

    @Test
    void asksNothingOfAnyOtherPlace() {
        String page = HtmlPage.of(Mixed.mixed());

        assertThat(page).contains("default-src 'none'");
        assertThat(all(Pattern.compile("(?:src|href)=\"(?!#)([^\"]*)\""), page)).containsExactly("data:,");
    }

    @Test
    void writesTheSameBytesForTheSameFacts() {
        assertThat(HtmlPage.of(Mixed.mixed())).isEqualTo(HtmlPage.of(Mixed.mixed()));
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
