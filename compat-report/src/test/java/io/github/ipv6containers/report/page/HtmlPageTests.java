package io.github.ipv6containers.report.page;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlPageTests {

    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern TO_EVIDENCE = Pattern.compile("href=\"evidence.html#([^\"]+)\"");
    private static final Pattern TO_TABLE = Pattern.compile("href=\"index.html#([^\"]+)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    @Test
    void takesNoTextOfTheReportForItsOwn() {
        for (String page : List.of(HtmlPage.of(Pages.hostile()), HtmlPage.evidenceWithFolders(Pages.hostile()))) {
            assertThat(page)
                    .contains("&lt;script&gt;window.hacked=1&lt;/script&gt;")
                    .doesNotContain("<script>window", "<img");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.ipv6containers.report.render.ReportTextTests#reports")
    void leadsFromEveryCellToItsEvidenceAndFromThereBack(String name, Report report) {
        String table = HtmlPage.of(report);
        String evidence = HtmlPage.evidence(report);

        List<String> cells = all(Pattern.compile("<section class=\"ev\" id=\"([^\"]+)\""), evidence);
        assertThat(cells)
                .hasSize((int) report.cells()
                        .filter(cell -> cell.run().sameAs().isEmpty())
                        .count())
                .containsAll(all(TO_EVIDENCE, table));
        assertThat(all(ID, table))
                .doesNotHaveDuplicates()
                .containsAll(all(LINK, table))
                .containsAll(all(TO_TABLE, evidence));
        assertThat(all(ID, evidence)).doesNotHaveDuplicates();
    }

    @Test
    void saysFirstThatAVoidRunIsVoid() {
        String page = HtmlPage.of(Mixed.ofNoWorth());

        assertThat(page.substring(page.indexOf("<h1>"), page.indexOf("class=\"head\"")))
                .contains("Run void: nothing of it can be believed", "a planted listener was read wrongly");
        assertThat(page).doesNotContainPattern("<td[^>]* class=\"(ok|eq)");
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
    void showsWhatCameOfEachProbe() {
        assertThat(HtmlPage.evidence(Mixed.asExpected()))
                .containsPattern("<tr><th rowspan=\"2\" scope=\"rowgroup\">8080 <small>admin, asked \\w+</small></th>"
                        + "<th scope=\"row\">IPv4 answers</th><td>answered [\\d.]+ ms <small>172.30.0.3:8080</small> ")
                .containsPattern("<tr><th scope=\"row\">IPv6 refuses <small>expected: refuses\\. [^<]+</small></th>"
                        + "<td>refused [\\d.]+ ms <small>\\[fd00::3]:8080</small>");
    }

    @Test
    void saysBesideTheTableWhatMendsWhatDoesNotAnswer() {
        assertThat(HtmlPage.of(Mixed.asExpected()))
                .contains("<summary>Shop <small>shop:2, shop:1: dual-stack</small></summary>\n"
                        + "<pre tabindex=\"0\">shop --admin ::</pre>");
    }

    @Test
    void showsWhatMendsAPortThatRefusesAndTheCommandThatRepeatsIt() {
        assertThat(HtmlPage.evidence(Mixed.asExpected()))
                .contains("<h3>What mends it</h3>\n<pre class=\"copy\">shop --admin ::</pre>")
                .contains("<pre class=\"copy\">./harness report --only shop --image shop=shop@sha256:2e"
                        + " --modes dual-stack --set-ups as-shipped</pre>");
    }

    @Test
    void marksTheCellsThatDifferFromABaselineAndTellsTheCause() {
        assertThat(HtmlPage.of(Pages.changed()))
                .contains(
                        "1 changed, 15 unchanged",
                        "<td>newly works</td><td>the image changed from shop 0.9 to shop 1.1</td><td>refuses")
                .containsPattern("class=\"\\w+ chg");
        assertThat(HtmlPage.of(Mixed.mixed())).doesNotContain(" chg", "changed only");
    }

    @Test
    void asksNothingOfAnyOtherPlace() {
        for (String page : List.of(HtmlPage.of(Mixed.mixed()), HtmlPage.evidence(Mixed.mixed()))) {
            assertThat(page).contains("default-src 'none'");
            assertThat(all(Pattern.compile("(?:src|href)=\"((?!#)[^\"#]+)"), page))
                    .containsOnlyOnce("data:,")
                    .allMatch(link ->
                            List.of("data:,", "index.html", "evidence.html").contains(link));
        }
    }

    @Test
    void writesTheSameBytesForTheSameFacts() {
        assertThat(HtmlPage.of(Mixed.mixed())).isEqualTo(HtmlPage.of(Mixed.mixed()));
        assertThat(HtmlPage.evidence(Mixed.mixed())).isEqualTo(HtmlPage.evidence(Mixed.mixed()));
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
