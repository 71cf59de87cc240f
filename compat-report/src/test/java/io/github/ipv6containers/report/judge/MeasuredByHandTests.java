package io.github.ipv6containers.report.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.ReportByHand;
import io.github.ipv6containers.report.cheat.CheatSheet;
import io.github.ipv6containers.report.claims.ClaimVerdict.Ruling;
import io.github.ipv6containers.report.merge.Merge;
import io.github.ipv6containers.report.merge.NamedReport;
import io.github.ipv6containers.report.model.ClaimEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.page.HtmlPage;
import io.github.ipv6containers.report.recipes.RecipeReader;
import io.github.ipv6containers.report.render.ReportText;
import io.github.ipv6containers.report.stored.ReportJson;
import io.github.ipv6containers.report.stored.ReportReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was seen by hand is shown beside a verdict, and is none. */
class MeasuredByHandTests {

    private static final String WORDS =
            "measured by hand, outside of this report, on 2026-11-26: holds on Shop 0.9 (0.0.0.0 alone)";

    private static final Recipe SHOP =
            RecipeReader.read("shop.yaml", Demo.text("shop.yaml").replace("    source: a blog\n", """
                        source: a blog
                        by-hand: {day: '2026-11-26', ran: Shop 0.9, holds: true, seen: 0.0.0.0 alone}
                    """));

    private final Report report = ReportByHand.report(
            ReportByHand.plan(SHOP), cell -> Attempt.notRun(cell.variant().asShipped(), "no image"));

    @Test
    void settlesNothing() {
        ClaimEntry claim = claim(report);

        assertThat(claim.verdict()).isEqualTo(Ruling.UNTESTED);
        assertThat(claim.because()).isEqualTo("not run on shop:1 and shop:2");
        assertThat(claim.reasons()).isEqualTo("not run on shop:1 and shop:2; " + WORDS);
        assertThat(report.systems().get(0).runs())
                .extracting(run -> run.outcome().id())
                .containsOnly("not-run");
    }

    @Test
    void isOnThePageAndInTheSheetAndInTheTable() {
        assertThat(HtmlPage.of(report)).contains("<td>not run on shop:1 and shop:2 <small>" + WORDS + "</small></td>");
        assertThat(CheatSheet.of(List.of(SHOP), report))
                .contains("| **untested** | not run on shop:1 and shop:2; " + WORDS + " |");
        assertThat(ReportText.of(report, "report.json").replaceAll("\\s*\\n[ |]*", " "))
                .contains("measured by hand, outside of this");
    }

    @Test
    void isKeptInTheFileAndInAMergedReport() {
        Report read = ReportReader.read("report.json", ReportJson.text(report));

        assertThat(claim(read).byHand()).isEqualTo(WORDS);
        assertThat(claim(Merge.of(List.of(new NamedReport("a", read))))).isEqualTo(claim(report));
    }

    private static ClaimEntry claim(Report report) {
        return report.systems().get(0).claims().get(0);
    }
}
