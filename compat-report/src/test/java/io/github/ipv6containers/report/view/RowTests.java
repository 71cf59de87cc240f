package io.github.ipv6containers.report.view;

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
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.plan.Shard;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTests {

    @Test
    void holdsEveryCellOfAReportOnce() {
        Report report = Mixed.mixed();

        assertThat(Row.of(report).stream().flatMap(row -> row.cells().stream()))
                .containsExactlyInAnyOrderElementsOf(report.cells().toList());
    }

    @Test
    void isOfOneImageInOneVariantAndTellsWhetherThereAreMore() {
        assertThat(Row.of(Mixed.mixed()))
                .extracting(row -> row.subject().requested() + " " + row.variant() + " " + row.severalVariants())
                .containsExactly(
                        "shop:2 default false",
                        "shop:1 default false",
                        "lamp:3 default true",
                        "lamp:3 own-configuration true");
    }

    @Test
    void isOfOneEngine() {
        Plan plan = ReportByHand.planOfOne(Demo.SHOP);
        EngineEntry podman = new EngineEntry("podman", "5.8.6", "1.41", false, ReportByHand.MODES);
        Report merged = Merge.of(List.of(
                new NamedReport("one", ReportByHand.report(plan, Mixed::expected)),
                new NamedReport(
                        "two",
                        ReportByHand.report(
                                plan, Mixed::expected, ReportByHand.conditions("b-run", podman, Shard.WHOLE, "")))));

        assertThat(Row.of(merged))
                .extracting(Row::engine)
                .containsExactly("docker 28.5.2", "podman 5.8.6 without proxy");
    }

    @Test
    void leadsFromACellForWhichNothingWasSetToTheOneThatRan() {
        Row row = Row.of(Mixed.asExpected()).stream()
                .filter(one -> one.subject().requested().equals("lamp:3"))
                .findFirst()
                .orElseThrow();

        assertThat(row.cells().stream().map(cell -> row.ran(cell).run().setUp()))
                .containsOnly(SetUp.AS_SHIPPED);
    }

    /** The run as shipped speaks for it, and says that a port does not answer. */
    @Test
    void tellsOfAPortThatDoesNotAnswerThoughNothingIsSet() {
        RunEntry run = Row.of(Mixed.asExpected())
                .get(0)
                .run(StackMode.DUAL_STACK, SetUp.AS_SHIPPED)
                .orElseThrow();

        assertThat(CellText.of(run)).isEqualTo("- 8080 refuses IPv6");
        assertThat(CellText.of(nothingSet(run))).isEqualTo("- 8080 refuses IPv6");
        assertThat(Mark.of(nothingSet(run)).sign()).isEqualTo(Sign.FAILS);
    }

    private static RunEntry nothingSet(RunEntry run) {
        return new RunEntry(
                run.part(),
                run.variant(),
                run.order(),
                run.mode(),
                SetUp.RECIPE,
                run.outcome(),
                run.reason(),
                run.agreement(),
                "as-shipped",
                run.recipeFingerprint(),
                run.command(),
                run.environment(),
                run.sysctls(),
                run.files(),
                run.startMillis(),
                run.verifyMillis(),
                run.granted(),
                run.findings(),
                run.listening(),
                run.probes(),
                run.ending(),
                run.logTail(),
                run.advice());
    }
}
