package io.github.ipv6containers.report.compare;

import static io.github.ipv6containers.report.ReportByHand.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.ReportByHand;
import io.github.ipv6containers.report.Shares;
import io.github.ipv6containers.report.Sights;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.merge.Merge;
import io.github.ipv6containers.report.merge.NamedReport;
import io.github.ipv6containers.report.model.DiffEntry;
import io.github.ipv6containers.report.model.DiffEntry.Cause;
import io.github.ipv6containers.report.model.DiffEntry.Change;
import io.github.ipv6containers.report.model.DiffEntry.ChangeEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.Shard;
import io.github.ipv6containers.report.render.ReportText;
import io.github.ipv6containers.report.stored.ReportJson;
import io.github.ipv6containers.report.stored.ReportReader;
import io.github.ipv6containers.report.stored.ReportSchema;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffTests {

    private static final Report BASELINE = ReportByHand.report(ReportByHand.planOfOne(Demo.SHOP), Mixed::expected);

    @Test
    void findsNothingWhereNothingDiffersButTimes() {
        DiffEntry diff = diff(Mixed.mixed(), Mixed.mixed());

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.unchanged()).isEqualTo(16);
        assertThat(diff.isSerious()).isFalse();
    }

    @Test
    void callsACellFlakyThatCameOutOtherwiseWhileNothingElseChanged() {
        assertThat(change(Sights::allAnswer, conditions("0.1.0", "6.1.0")))
                .extracting(ChangeEntry::change, ChangeEntry::causes, ChangeEntry::because)
                .containsExactly(
                        Change.NEWLY_WORKS,
                        List.of(Cause.NOTHING),
                        "nothing changed that the reports tell of: the cell is flaky");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "digest" : "shop@sha256:2e"                | "digest" : "shop@sha256:3f"                | image   | image changed: shop@sha256:2e is now shop@sha256:3f
            "version" : "1.2"                          | "version" : "1.3"                          | image   | image changed: version 1.2 is now 1.3
            "kernel" : "6.1.0"                         | "kernel" : "6.12.0"                        | engine  | engine changed: kernel 6.1.0 is now 6.12.0
            "version" : "28.5.2"                       | "version" : "29.0.0"                       | engine  | engine changed: docker 28.5.2 is now docker 29.0.0
            "recipeFingerprint" : "c378a91008120622"   | "recipeFingerprint" : "0000000000000000"   | recipe  | recipe changed: the recipe's settings or expectations
            "harness" : "0.1.0"                        | "harness" : "0.2.0"                        | harness | harness changed: 0.1.0 is now 0.2.0
            "build" : "b1"                             | "build" : "b2"                             | harness | harness changed: build b1 is now b2
            """)
    void tellsTheCause(String from, String to, String cause, String because) {
        Report after = ReportByHand.report(ReportByHand.planOfOne(Demo.SHOP), Sights::allAnswer);
        String text = ReportJson.text(after);
        String changed = text.replace(from.replace(" :", ":"), to.replace(" :", ":"));
        assertThat(changed).isNotEqualTo(text);

        DiffEntry diff = diff(BASELINE, ReportReader.read("r", changed));

        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.change()).isEqualTo(Change.NEWLY_WORKS);
            assertThat(change.causes()).extracting(Cause::id).containsExactly(cause);
            assertThat(change.because()).isEqualTo(because);
        });
    }

    @Test
    void tellsEveryKindOfChange() {
        assertThat(kind(Mixed::expected, Sights::allAnswer)).isEqualTo(Change.NEWLY_WORKS);
        assertThat(kind(Sights::allAnswer, Mixed::expected)).isEqualTo(Change.NO_LONGER_WORKS);
        assertThat(kind(Mixed::expected, cell -> Sights.of(cell, Map.of("8080/ipv6", Finding.SILENT))))
                .isEqualTo(Change.FAILS_OTHERWISE);
        assertThat(kind(Mixed::expected, cell -> Sights.ended(cell, 1, "no"))).isEqualTo(Change.FAILS_OTHERWISE);
        assertThat(kind(Mixed::expected, DiffTests::notRun)).isEqualTo(Change.NO_LONGER_MEASURED);
        assertThat(kind(DiffTests::notRun, Mixed::expected)).isEqualTo(Change.NEWLY_MEASURED);
    }

    @Test
    void tellsThatARecipeExpectsSomethingElseOfWhatCameOutAsBefore() {
        String text = ReportJson.text(BASELINE)
                .replace(
                        "\"agreement\": \"as-expected\",\n              \"sameAs\"",
                        "\"agreement\": \"changed\",\n              \"sameAs\"");
        Report after = ReportReader.read("r", text);

        assertThat(diff(BASELINE, after).changes())
                .extracting(ChangeEntry::change)
                .containsExactly(Change.EXPECTED_OTHERWISE);
        assertThat(diff(BASELINE, after).isSerious()).isTrue();
        assertThat(diff(after, BASELINE).isSerious()).isFalse();
    }

    @Test
    void tellsWhatIsNewAndWhatIsGoneOfThatWhichWasAskedFor() {
        Report shop = ReportByHand.report(plan(Demo.SHOP), Mixed::expected);
        Report both = ReportByHand.report(plan(Demo.SHOP, Demo.LAMP), Mixed::expected);

        assertThat(diff(shop, both).changes()).hasSize(8).allSatisfy(change -> {
            assertThat(change.change()).isEqualTo(Change.ADDED);
            assertThat(change.cell().system()).isEqualTo("lamp");
        });
        assertThat(diff(shop, both).isSerious()).isFalse();
        assertThat(diff(both, shop).changes())
                .hasSize(8)
                .extracting(ChangeEntry::change)
                .containsOnly(Change.REMOVED);
        assertThat(diff(both, shop).isSerious()).isTrue();
        assertThat(Diff.of(both, shop, cell -> !cell.system().equals("lamp")).changes())
                .isEmpty();
    }

    @Test
    void comparesWithTheSameEngineWhereThereAreSeveral() {
        Report docker = Shares.share(ReportByHand.ENGINE, Shard.WHOLE, Mixed::expected, "");
        Report podman = Shares.share(Shares.PODMAN, Shard.WHOLE, Sights::allAnswer, "");
        Report both = Merge.of(List.of(new NamedReport("a", docker), new NamedReport("b", podman)));

        assertThat(diff(both, docker).changes()).extracting(ChangeEntry::change).containsOnly(Change.REMOVED);
        assertThat(diff(both, both).changes()).isEmpty();
    }

    @Test
    void isWrittenWholeAndReadAgain() {
        Report mixed = Mixed.mixed().with(diff(Mixed.asExpected(), Mixed.mixed()));
        String json = ReportJson.text(mixed);

        assertThat(ReportText.of(mixed, "out/report.json")).isEqualTo(Demo.text("render/changed.txt"));
        assertThat(ReportSchema.problems(json)).isEmpty();
        assertThat(ReportJson.text(ReportReader.read("r", json))).isEqualTo(json);
    }

    private static Attempt notRun(Cell cell) {
        return Attempt.notRun(cell.variant().asShipped(), "no image");
    }

    private static Change kind(Function<Cell, Attempt> before, Function<Cell, Attempt> after) {
        List<ChangeEntry> changes = diff(
                        ReportByHand.report(ReportByHand.planOfOne(Demo.SHOP), before),
                        ReportByHand.report(ReportByHand.planOfOne(Demo.SHOP), after))
                .changes();
        assertThat(changes).hasSize(1);
        return changes.get(0).change();
    }

    private static ChangeEntry change(Function<Cell, Attempt> after, RunConditions conditions) {
        return diff(BASELINE, ReportByHand.report(ReportByHand.planOfOne(Demo.SHOP), after, conditions))
                .changes()
                .get(0);
    }

    private static RunConditions conditions(String harness, String kernel) {
        RunConditions usual = ReportByHand.conditions("later", ReportByHand.ENGINE, Shard.WHOLE, "");
        return new RunConditions(
                usual.id(),
                "2026-11-25T04:00:00Z",
                "2026-11-25T04:02:30Z",
                usual.engine(),
                kernel,
                usual.jdk(),
                harness,
                usual.build(),
                usual.shard(),
                usual.voidBecause());
    }

    private static DiffEntry diff(Report before, Report after) {
        return Diff.of(before, after, cell -> true);
    }
}
