package io.github.ipv6containers.report.judge;

import static io.github.ipv6containers.Finding.ANSWERS;
import static io.github.ipv6containers.Finding.NOT_PROVABLE;
import static io.github.ipv6containers.Finding.REFUSES;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.Provenance;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.ReportByHand;
import io.github.ipv6containers.report.Sights;
import io.github.ipv6containers.report.claims.ClaimVerdict.Ruling;
import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.ClaimEntry;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.model.SystemEntry;
import io.github.ipv6containers.report.model.SystemVerdict;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.RunKey;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssemblyTests {

    private static final Map<String, Finding> ADMIN_REFUSES = Map.of("8080/ipv6", REFUSES);

    @Test
    void takesALackThatTheRecipeExpectsForExpected() {
        Report report = report(cell -> Sights.of(cell, isShippedDual(cell) ? ADMIN_REFUSES : Map.of()));
        RunEntry run = run(report, SetUp.AS_SHIPPED);

        assertThat(run.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(run.reason()).isEqualTo("8080 refuses IPv6");
        assertThat(run.agreement()).isEqualTo(Agreement.AS_EXPECTED);
        assertThat(shop(report).verdict()).isEqualTo(SystemVerdict.WORKS_WITH_RECIPE);
        assertThat(report.summary().deviations()).isZero();
        assertThat(report.summary().misbehaving()).isEqualTo(2);
    }

    @Test
    void takesGoodNewsForAChangeToo() {
        Report report = report(Sights::allAnswer);

        assertThat(run(report, SetUp.AS_SHIPPED).outcome()).isEqualTo(Outcome.PASS);
        assertThat(run(report, SetUp.AS_SHIPPED).agreement()).isEqualTo(Agreement.CHANGED);
        assertThat(report.summary().deviations()).isEqualTo(2);
        assertThat(run(report, SetUp.AS_SHIPPED).findings())
                .filteredOn(found -> found.agreement() == Agreement.CHANGED)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.port()).isEqualTo(8080);
                    assertThat(found.expected()).isEqualTo(REFUSES);
                    assertThat(found.finding()).isEqualTo(ANSWERS);
                });
    }

    @Test
    void neverHoldsAgainstAnImageWhatTheMachineCannotShow() {
        Report report = report(cell -> Sights.of(cell, Map.of("7000/ipv6", NOT_PROVABLE, "8080/ipv6", NOT_PROVABLE)));
        RunEntry run = run(report, SetUp.RECIPE);

        assertThat(run.outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(run.agreement()).isEqualTo(Agreement.NOT_JUDGED);
        assertThat(run.findings())
                .filteredOn(found -> found.finding() == NOT_PROVABLE)
                .extracting(RunEntry.FindingEntry::agreement)
                .containsOnly(Agreement.NOT_JUDGED);
    }

    @Test
    void takesAContainerThatEndedForAChangeWithItsLastWords() {
        RunEntry run = run(report(cell -> Sights.ended(cell, 7, "no such setting")), SetUp.RECIPE);

        assertThat(run.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(run.agreement()).isEqualTo(Agreement.CHANGED);
        assertThat(run.reason()).isEqualTo("exited with 7: no such setting");
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void tellsOfOneRunWhetherItIsAsExpected() {
        Cell cell = ReportByHand.plan(Demo.SHOP).cells().stream()
                .filter(AssemblyTests::isShippedDual)
                .findFirst()
                .orElseThrow();

        assertThat(List.of(
                        Sights.of(cell, ADMIN_REFUSES),
                        Sights.allAnswer(cell),
                        Sights.ended(cell, 7, ""),
                        Attempt.notRun(cell.variant().asShipped(), "no image")))
                .extracting(attempt -> new CellRun(cell, attempt, false).isAsExpected())
                .containsExactly(true, false, false, false);
    }

    @Test
    void settlesClaimsByTheRunsAndNeverByThoseThatWereNotMade() {
        assertThat(claim(report(Sights::allAnswer)))
                .extracting(ClaimEntry::verdict, ClaimEntry::because)
                .containsExactly(Ruling.HOLDS, "as said on Shop 1.1; not run on shop:2");
        assertThat(claim(report(cell -> Attempt.notRun(cell.variant().asShipped(), "no image"))))
                .extracting(ClaimEntry::verdict, ClaimEntry::because)
                .containsExactly(Ruling.UNTESTED, "not run on shop:1 and shop:2");
    }

    @Test
    void tellsACellThatWasNeverReachedAsNotRun() {
        Report report = new Assembly(ReportByHand.plan(Demo.SHOP), Map.of(), Map.of(), Map.of())
                .report(report(Sights::allAnswer).run(), List.of());

        assertThat(shop(report).runs())
                .allSatisfy(run -> assertThat(run.outcome()).isEqualTo(Outcome.NOT_RUN))
                .allSatisfy(run -> assertThat(run.reason()).isEqualTo("it was not reached"));
        assertThat(shop(report).verdict()).isEqualTo(SystemVerdict.NOT_TESTED);
    }

    @Test
    void judgesNothingOfAVoidRun() {
        Report report = ReportByHand.report(
                ReportByHand.plan(Demo.SHOP), Sights::allAnswer, ReportByHand.ENGINE, "a listener was read wrongly");

        assertThat(report.isVoid()).isTrue();
        assertThat(report.summary().measured()).isZero();
        assertThat(shop(report).verdict()).isEqualTo(SystemVerdict.NOT_TESTED);
        assertThat(claim(report).verdict()).isEqualTo(Ruling.UNTESTED);
    }

    @Test
    void neverCallsASystemGoodOfWhichAPartWasNotMeasured() {
        Function<Cell, Attempt> withoutDualStack = cell -> cell.mode() == StackMode.DUAL_STACK
                ? Attempt.unsupported(cell.variant().asShipped(), "no IPv6 here")
                : Sights.allAnswer(cell);

        assertThat(shop(report(withoutDualStack)).verdict()).isEqualTo(SystemVerdict.PARTIAL);
    }

    @Test
    void letsNoOtherProductSpeakForTheSystem() {
        Report good = report(Sights::allAnswer);
        Map<Cell, CellRun> cells = ReportByHand.plan(Demo.SHOP).cells().stream()
                .collect(toMap(cell -> cell, cell -> new CellRun(cell, Sights.allAnswer(cell), false)));
        Map<RunKey, Attempt> trials = cells.values().stream()
                .collect(toMap(run -> RunKey.of(run.cell(), run.attempt().settings()), CellRun::attempt, (a, b) -> a));
        Map<String, SubjectEntry> subjects = Stream.of("shop:1", "shop:2")
                .collect(toMap(
                        image -> image,
                        image -> new SubjectEntry(
                                0, image, "kiosk", "", "", Provenance.STAND_IN, "a kiosk", "Kiosk", List.of())));
        Report report =
                new Assembly(ReportByHand.plan(Demo.SHOP), subjects, cells, trials).report(good.run(), good.controls());

        assertThat(run(report, SetUp.RECIPE).outcome()).isEqualTo(Outcome.PASS);
        assertThat(shop(report).verdict()).isEqualTo(SystemVerdict.NOT_TESTED);
        assertThat(claim(report))
                .extracting(ClaimEntry::verdict, ClaimEntry::because)
                .containsExactly(
                        Ruling.UNTESTED, "Kiosk in its place, which settles nothing, on shop:1; not run on shop:2");
        assertThat(shop(report).subjects().get(0).title("Shop")).isEqualTo("Kiosk 1.2 in place of Shop");
        assertThat(shop(good).subjects().get(0).title("Shop")).isEqualTo("Shop 1.2");
    }

    @Test
    void callsASystemBrokenWhenNothingAnswers() {
        assertThat(shop(report(cell -> Sights.ended(cell, 1, "no"))).verdict()).isEqualTo(SystemVerdict.BROKEN);
    }

    private static Report report(Function<Cell, Attempt> seen) {
        return ReportByHand.report(ReportByHand.plan(Demo.SHOP), seen);
    }

    private static boolean isShippedDual(Cell cell) {
        return cell.setUp() == SetUp.AS_SHIPPED && cell.mode() == StackMode.DUAL_STACK;
    }

    private static SystemEntry shop(Report report) {
        return report.systems().get(0);
    }

    private static ClaimEntry claim(Report report) {
        return shop(report).claims().get(0);
    }

    private static RunEntry run(Report report, SetUp setUp) {
        return shop(report)
                .runs()
                .filter(run -> run.setUp() == setUp && run.mode() == StackMode.DUAL_STACK)
                .findFirst()
                .orElseThrow();
    }
}
