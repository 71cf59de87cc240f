package io.github.ipv6containers.report.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.Provenance;
import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.ReportByHand;
import io.github.ipv6containers.report.Shares;
import io.github.ipv6containers.report.Sights;
import io.github.ipv6containers.report.claims.ClaimVerdict.Ruling;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.model.SystemEntry;
import io.github.ipv6containers.report.model.SystemVerdict;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.Shard;
import io.github.ipv6containers.report.render.ReportText;
import io.github.ipv6containers.report.stored.ReportJson;
import io.github.ipv6containers.report.stored.ReportSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergeTests {

    private static final String VOID = "a planted listener was read wrongly";

    /** Two engines in shares, one of them void and run again, another cut off an image. */
    private static List<Report> manyKinds() {
        List<Report> reports = new ArrayList<>(Shares.of(ReportByHand.ENGINE, 3, Mixed::expected));
        reports.addAll(Shares.of(Shares.PODMAN, 2, MergeTests::withoutShop1));
        reports.add(ReportByHand.report(
                ReportByHand.plan(new Shard(1, 3), Demo.SHOP),
                Mixed::expected,
                ReportByHand.conditions("a-void-run", ReportByHand.ENGINE, new Shard(1, 3), VOID)));
        return reports;
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameBytesInWhateverOrderAndGrouping(int seed) {
        String expected = ReportJson.text(merge(manyKinds()));
        Random random = new Random(seed);
        List<Report> left = new ArrayList<>(manyKinds());
        left.add(left.get(random.nextInt(left.size())));

        while (left.size() > 1) {
            Collections.shuffle(left, random);
            int taken = 2 + random.nextInt(left.size() - 1);
            List<Report> group = left.subList(0, taken);
            Report merged = merge(List.copyOf(group));
            group.clear();
            left.add(merged);
        }

        assertThat(ReportJson.text(left.get(0))).isEqualTo(expected);
        assertThat(ReportSchema.problems(expected)).isEmpty();
    }

    @Test
    void leavesASingleReportAsItIs() {
        assertThat(ReportJson.text(merge(List.of(Mixed.mixed())))).isEqualTo(ReportJson.text(Mixed.mixed()));
        assertThat(ReportJson.text(merge(List.of(Mixed.mixed(), Mixed.mixed()))))
                .isEqualTo(ReportJson.text(Mixed.mixed()));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void makesOfTheSharesWhatOneRunOfEverythingWouldHaveFound(int count) {
        Report whole = ReportByHand.report(ReportByHand.plan(Demo.SHOP, Demo.LAMP), Mixed::expected);
        Report merged = merge(Shares.of(ReportByHand.ENGINE, count, Mixed::expected));

        assertThat(cells(merged)).containsExactlyElementsOf(cells(whole));
        assertThat(merged.summary()).isEqualTo(whole.summary());
        assertThat(verdicts(merged)).isEqualTo(verdicts(whole));
        assertThat(merged.controls()).hasSize(count * whole.controls().size());
    }

    static Stream<Integer> counts() {
        return Stream.of(1, 2, 3, 4, 9);
    }

    @Test
    void settlesAClaimByTheTrialsOfAllShares() {
        List<Report> shares = Shares.of(ReportByHand.ENGINE, 3, Mixed::expected);
        List<Ruling> alone = shares.stream()
                .flatMap(report -> report.systems().stream())
                .flatMap(system -> system.claims().stream())
                .map(claim -> claim.verdict())
                .toList();

        assertThat(alone).contains(Ruling.UNTESTED, Ruling.HOLDS);
        assertThat(merge(shares).systems().get(0).claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.because()).isEqualTo("as said on Shop 1.1; not run on shop:2"));
    }

    @Test
    void leavesTheCellsOfAVoidPartUnmeasuredAndSaysSo() {
        Report merged = merge(List.of(
                Shares.share(ReportByHand.ENGINE, new Shard(1, 2), Sights::allAnswer, VOID),
                Shares.share(ReportByHand.ENGINE, new Shard(2, 2), Sights::allAnswer, "")));

        assertThat(merged.isVoid()).isFalse();
        assertThat(merged.summary().notRun()).isEqualTo(8);
        assertThat(ReportText.of(merged, "r"))
                .contains("The run docker-1 (shard 1/2) on docker 28.5.2 is void, so its cells are not measured: "
                        + VOID);
    }

    @Test
    void takesTheCellsOfARunThatWasMadeAgainAfterAVoidOne() {
        Report again = ReportByHand.report(
                ReportByHand.plan(new Shard(1, 2), Demo.SHOP, Demo.LAMP),
                Sights::allAnswer,
                ReportByHand.conditions("again", ReportByHand.ENGINE, new Shard(1, 2), ""));
        Report merged =
                merge(List.of(Shares.share(ReportByHand.ENGINE, new Shard(1, 2), Sights::allAnswer, VOID), again));

        assertThat(merged.summary()).isEqualTo(again.summary());
        assertThat(merged.parts()).hasSize(2);
    }

    @Test
    void namesTheShardsThatAreMissing() {
        List<Report> shares = Shares.of(ReportByHand.ENGINE, 4, Mixed::expected);

        assertThat(ReportText.of(merge(List.of(shares.get(0), shares.get(2))), "r"))
                .contains("Not in this report: shard 2/4, 4/4 on docker 28.5.2;");
        assertThat(ReportText.of(merge(shares), "r")).doesNotContain("Not in this report");
    }

    @Test
    void refusesFilesThatDisagreeAboutACellByItsNameAndTheirs() {
        Report other = ReportByHand.report(
                ReportByHand.plan(Demo.SHOP),
                cell -> Sights.of(cell, Map.of("8080/ipv6", Finding.REFUSES)),
                ReportByHand.conditions("other", ReportByHand.ENGINE, Shard.WHOLE, ""));
        Report one = ReportByHand.report(ReportByHand.plan(Demo.SHOP), Sights::allAnswer);

        assertThatThrownBy(() -> Merge.of(List.of(new NamedReport("a.json", one), new NamedReport("b.json", other))))
                .hasMessage(
                        "a.json and b.json disagree about the cell shop shop:2 (default), dual-stack, as-shipped, on"
                                + " docker 28.5.2: pass, and fail (8080 refuses IPv6); merge only one of them.");
    }

    @Test
    void refusesTwoMeasurementsOfOneCellThatCameOutTheSame() {
        Report one = ReportByHand.report(ReportByHand.planOfOne(Demo.SHOP), Sights::allAnswer);
        Report other = ReportByHand.report(
                ReportByHand.planOfOne(Demo.SHOP),
                Sights::allAnswer,
                ReportByHand.conditions("other", ReportByHand.ENGINE, Shard.WHOLE, ""));

        assertThatThrownBy(() -> Merge.of(List.of(new NamedReport("a.json", one), new NamedReport("b.json", other))))
                .hasMessage(
                        "a.json and b.json disagree about the cell shop shop:2 (default), dual-stack, as-shipped, on"
                                + " docker 28.5.2: both say pass, each of a run of its own; merge only one of them.");
    }

    @Test
    void refusesTwoAccountsOfOneRun() {
        Report one = Mixed.small();
        Report other = ReportByHand.report(
                ReportByHand.planOfOne(Demo.SHOP),
                Mixed::expected,
                ReportByHand.conditions("a-run", Shares.PODMAN, Shard.WHOLE, ""));

        assertThatThrownBy(() -> Merge.of(List.of(new NamedReport("a.json", one), new NamedReport("b.json", other))))
                .hasMessage("a.json and b.json tell different conditions of the run a-run: one of them was changed by"
                        + " hand; write it anew.");
    }

    @Test
    void holdsNothingAgainstASystemThatOneEngineCannotShowAndAnotherCan() {
        Report docker = Shares.share(ReportByHand.ENGINE, Shard.WHOLE, Sights::allAnswer, "");
        Report podman = Shares.share(
                Shares.PODMAN,
                Shard.WHOLE,
                cell -> Attempt.unsupported(cell.variant().asShipped(), "no IPv6 here"),
                "");

        Report merged = merge(List.of(podman, docker));

        assertThat(merged.systems()).extracting(SystemEntry::verdict).containsOnly(SystemVerdict.WORKS);
        assertThat(merged.summary().unsupported()).isEqualTo(16);
        assertThat(merged.run().engine().name()).isEqualTo("several");
        assertThat(merged.engines()).containsExactly("docker 28.5.2", "podman 4.3.1");
    }

    @Test
    void letsNoOtherProductSpeakForASystem() {
        Report good = ReportByHand.report(ReportByHand.planOfOne(Demo.SHOP), Sights::allAnswer);
        SystemEntry shop = good.systems().get(0);
        SubjectEntry real = shop.subjects().get(0);
        SubjectEntry kiosk = new SubjectEntry(
                1, real.requested(), "kiosk", "", "", Provenance.STAND_IN, "a kiosk", "Kiosk", real.runs());
        SystemEntry replaced = new SystemEntry(
                shop.id(), shop.name(), shop.group(), 1, SystemVerdict.NOT_TESTED, List.of(kiosk), List.of());

        Report merged = merge(List.of(Report.of(good.parts(), good.controls(), List.of(replaced))));

        assertThat(merged.systems()).extracting(SystemEntry::verdict).containsExactly(SystemVerdict.NOT_TESTED);
        assertThat(ReportText.of(merged, "r"))
                .contains("Of the measured ones, 1 is of another product in the system's place,"
                        + " which says nothing of it.");
    }

    private static Attempt withoutShop1(Cell cell) {
        return cell.image().equals("shop:1")
                ? Attempt.notRun(cell.variant().asShipped(), "pull access denied")
                : Sights.allAnswer(cell);
    }

    private static List<String> cells(Report report) {
        return report.cells()
                .map(cell -> cell.id() + " " + cell.run().outcome() + " "
                        + cell.run().reason())
                .toList();
    }

    private static List<Object> verdicts(Report report) {
        return report.systems().stream()
                .<Object>map(system -> List.of(system.id(), system.verdict()))
                .toList();
    }

    private static Report merge(List<Report> reports) {
        return Merge.of(reports.stream()
                .map(report -> new NamedReport("a file", report))
                .toList());
    }
}
