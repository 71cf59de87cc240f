package io.github.ipv6containers.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.merge.Merge;
import io.github.ipv6containers.report.merge.NamedReport;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.plan.Shard;
import io.github.ipv6containers.report.render.ReportText;
import io.github.ipv6containers.report.stored.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merging and comparing, as a user types it. */
class MergeCommandTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void mergesTheFilesAndPrintsTheText() throws IOException {
        List<Report> shares = Shares.of(ReportByHand.ENGINE, 2, Mixed::expected);
        Path out = folder.resolve("out");

        Harness.Ran ran =
                Harness.refused("merge", file("a", shares.get(1)), file("b", shares.get(0)), "--out", out.toString());

        Report merged = Merge.of(
                shares.stream().map(report -> new NamedReport("", report)).toList());
        assertThat(ran).isEqualTo(new Harness.Ran(0, ReportText.of(merged, out + "/report.json"), ""));
        assertThat(out.resolve("report.json")).hasContent(ReportJson.text(merged));
        assertThat(out.resolve("junit.xml")).isNotEmptyFile();
    }

    @Test
    void refusesFilesThatDisagreeAndWritesNothing() throws IOException {
        Path out = folder.resolve("out");
        String a = file("a", Mixed.small());
        String b = file(
                "b",
                ReportByHand.report(
                        ReportByHand.planOfOne(Demo.SHOP),
                        Sights::allAnswer,
                        ReportByHand.conditions("b", ReportByHand.ENGINE, Shard.WHOLE, "")));

        Harness.Ran ran = Harness.refused("merge", a, b, "--out", out.toString());

        assertThat(ran)
                .isEqualTo(new Harness.Ran(
                        2,
                        "",
                        a + " and " + b
                                + " disagree about the cell shop shop:2 (default), dual-stack, as-shipped, on docker"
                                + " 28.5.2: fail (8080 refuses IPv6), and pass; merge only one of them."
                                + System.lineSeparator()));
        assertThat(out).doesNotExist();
    }

    @Test
    void failsForAVoidPartWhateverFailsIt() throws IOException {
        String voided = file("a", Shares.share(ReportByHand.ENGINE, new Shard(1, 2), Sights::allAnswer, "lied"));
        String good = file("b", Shares.share(ReportByHand.ENGINE, new Shard(2, 2), Sights::allAnswer, ""));

        assertThat(Harness.refused("merge", voided, good, "--fail-on", "never", "--out", folder.toString())
                        .status())
                .isEqualTo(1);
    }

    @Test
    void failsOnWhatDiffersFromTheBaselineAndNotOnWhatWasSoBefore() throws IOException {
        String expected = file("expected", Mixed.asExpected());
        String mixed = file("mixed", Mixed.mixed());

        assertThat(report(Mixed.mixed(), "--baseline", mixed).status()).isZero();
        assertThat(report(Mixed.mixed(), "--baseline", expected).status()).isEqualTo(1);
        assertThat(report(Mixed.asExpected(), "--baseline", mixed).status()).isEqualTo(1);
        assertThat(report(Mixed.mixed(), "--baseline", expected, "--fail-on", "never")
                        .status())
                .isZero();
        assertThat(report(Mixed.mixed(), "--baseline", mixed, "--fail-on", "misbehaving")
                        .status())
                .isEqualTo(1);
    }

    @Test
    void tellsWhatDiffersFromTheBaseline() throws IOException {
        Harness.Ran ran = report(Mixed.mixed(), "--baseline", file("expected", Mixed.asExpected()));

        assertThat(ran.out()).contains("""
                  newly works: shop:1 (default), dual-stack, as-shipped
                    was: 8080 refuses IPv6; is: answers
                    nothing changed that the reports tell of: the cell is flaky
                """);
        assertThat(folder.resolve("out/report.json")).content().contains("\"change\": \"newly-works\"");
        assertThat(folder.resolve("out/summary.md")).content().contains("newly works: shop:1");
    }

    private Harness.Ran report(Report measured, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "report",
                "--out",
                folder.resolve("out").toString(),
                "--recipes",
                folder.toString(),
                "--only",
                "shop,lamp"));
        arguments.addAll(List.of(more));
        return Harness.reporting(measured, new ArrayList<Plan>(), arguments.toArray(String[]::new));
    }

    private String file(String name, Report report) throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), Demo.text("shop.yaml"));
        Files.writeString(folder.resolve("lamp.yaml"), Demo.text("lamp.yaml"));
        return Files.writeString(folder.resolve(name + ".json"), ReportJson.text(report))
                .toString();
    }
}
