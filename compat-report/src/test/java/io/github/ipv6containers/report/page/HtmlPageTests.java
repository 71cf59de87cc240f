package io.github.ipv6containers.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.ReportByHand;
import io.github.ipv6containers.report.merge.Merge;
import io.github.ipv6containers.report.merge.NamedReport;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions.EngineEntry;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.stored.ReportJson;
import io.github.ipv6containers.report.stored.ReportReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlPageTests {

    private static final Pattern LINK = Pattern.compile("href=\"?#([^\" >]+)");
    private static final Pattern ID = Pattern.compile(" id=\"?([^\" >]+)");

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
        assertThat(all(Pattern.compile("<section class=ev id=\"?([^\" >]+)"), page))
                .hasSize((int) report.cells()
                        .filter(cell -> cell.run().sameAs().isEmpty())
                        .count());
    }

    @Test
    void saysFirstThatAVoidRunIsVoid() {
        String page = HtmlPage.of(Mixed.ofNoWorth());

        assertThat(page.substring(page.indexOf("<h1>"), page.indexOf("class=head")))
                .contains("Run void: nothing of it can be believed", "a planted listener was read wrongly");
        assertThat(page).doesNotContain("<td class=\"ok", "<td class=ok", "<td class=\"eq", "<td class=eq");
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
    void countsAnImageThatSeveralEnginesRanOnceThoughItsDigestsDiffer() {
        Plan plan = ReportByHand.plan(Demo.SHOP, Demo.LAMP);
        Report docker = ReportByHand.report(plan, Mixed::expected);
        EngineEntry engine = new EngineEntry("podman", "5.8.6", "1.41", false, ReportByHand.MODES);
        String json = ReportJson.text(ReportByHand.report(
                        plan,
                        Mixed::expected,
                        ReportByHand.conditions("b-run", engine, plan.request().shard(), "")))
                .replace("sha256:1f", "sha256:3f");
        Report podman = ReportReader.read("podman", json);

        Report merged = Merge.of(List.of(new NamedReport("one", docker), new NamedReport("two", podman)));

        String counted = " of 3 images are ";
        assertThat(HtmlPage.of(docker)).contains("1" + counted);
        assertThat(HtmlPage.of(merged)).contains("1" + counted);
    }

    @Test
    void keepsTheProbesOutOfTheHeadOfTheirTable() {
        assertThat(HtmlPage.of(Mixed.asExpected()))
                .containsPattern("<th>what else came<tbody data-of=1>\\s*<tr><th rowspan=")
                .doesNotContain("<th>what else came<tr>");
    }

    @Test
    void writesOnceWhatCellsOfARowHaveInCommon() {
        String page = HtmlPage.of(Mixed.asExpected());

        assertThat(page)
                .contains("<span>./harness report --only shop --image shop=shop@sha256:2e</span>"
                        + "<span data-of=12> --modes dual-stack</span>")
                .contains("<dt>address<dd data-of=12>172.30.0.3, fd00::3<dd data-of=3>172.30.0.3<dt");
    }

    /** A cell of which the style knows no place would show the facts of all cells of its row. */
    @Test
    void hasARuleForEachPlaceThatACellCanHaveInItsRow() {
        String page = HtmlPage.of(Mixed.asExpected());

        assertThat(IntStream.rangeClosed(1, StackMode.values().length * SetUp.values().length))
                .allSatisfy(place -> assertThat(page)
                        .contains(".panel:has(> .ev:nth-of-type(%1$d):target) [data-of]:not([data-of*=\"%1$d\"])"
                                .formatted(place)));
    }

    @Test
    void showsWhatMendsAPortThatRefuses() {
        assertThat(HtmlPage.of(Mixed.asExpected()))
                .containsPattern("<h4 data-of=\\d+>What mends it</h4>")
                .containsPattern("<pre class=copy data-of=\\d+>shop --admin ::</pre>");
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
        assertThat(all(Pattern.compile("(?:src|href)=\"?(?!#)([^\" >]+)"), page))
                .containsExactly("data:,");
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
