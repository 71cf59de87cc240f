package io.github.ipv6containers.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.manifests.LintedSystem;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.render.ReportText;
import io.github.ipv6containers.report.stored.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTests {

    private final List<Plan> planned = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void measuresTheWholeCatalogueByDefault() {
        run();

        assertThat(planned.get(0).request().recipes())
                .hasSizeGreaterThanOrEqualTo(5)
                .containsExactlyElementsOf(Catalogue.builtIn().recipes());
        assertThat(planned.get(0).request().modes()).hasToString("[dual-stack, ipv4-only, ipv6-only]");
        assertThat(planned.get(0).request().setUps()).hasSize(2);
    }

    @Test
    void measuresWhatItIsAskedFor() {
        run("--only", "redis", "--modes", "ipv6-only", "--set-ups", "recipe", "--image", "redis=redis:9");

        assertThat(planned.get(0).cells()).singleElement().satisfies(cell -> {
            assertThat(cell.image()).isEqualTo("redis:9");
            assertThat(cell.mode()).hasToString("ipv6-only");
            assertThat(cell.setUp().id()).isEqualTo("recipe");
        });
    }

    @Test
    void takesTheUsersRecipes() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), Demo.text("shop.yaml"));

        run("--recipes", folder.toString(), "--only", "shop");

        assertThat(planned.get(0).images()).containsExactly("shop:2", "shop:1");
    }

    @Test
    void printsTheTextAndKeepsTheSameAsData() {
        Path out = folder.resolve("new/folder");

        Harness.Ran ran = Harness.reporting(Mixed.asExpected(), planned, "report", "--out", out.toString());

        assertThat(ran)
                .isEqualTo(new Harness.Ran(
                        0, ReportText.of(withManifests(), out + "/report.json"), "measuring" + System.lineSeparator()));
        assertThat(out.resolve("report.json")).hasContent(ReportJson.text(withManifests()));
        assertThat(out.resolve("report.schema.json")).isNotEmptyFile();
    }

    /** A folder in the place of a file stands for a disk that is full: as little can be written. */
    @Test
    void keepsWhatWasMeasuredWhereTheFolderTakesNoReport() throws IOException {
        Files.writeString(folder.resolve("report.json"), "an earlier one");
        Files.createDirectories(folder.resolve("index.html/in-the-way"));

        Harness.Ran ran = Harness.reporting(Mixed.asExpected(), planned, "report", "--out", folder.toString());

        Matcher told = Pattern.compile(
                        "measuring\\R"
                                + "The report could not be written to (.*): Is a directory\\. Its data are"
                                + " kept in (\\S+); \"\\./harness merge (\\S+) --out DIR\" makes the rest of it from them\\.\\R")
                .matcher(ran.err());
        assertThat(told.matches()).as(ran.err()).isTrue();
        Path kept = Path.of(told.group(2));
        assertThat(kept).hasContent(ReportJson.text(withManifests()));
        assertThat(ran.out()).isEqualTo(ReportText.of(withManifests(), kept.toString()));
        assertThat(ran.status()).isEqualTo(1);
        assertThat(folder.resolve("report.json")).doesNotExist();
        Files.delete(kept);
    }

    @Test
    void judgesTheManifestsThatAreChosenBesideASystem() {
        Harness.Ran ran = Harness.reporting(
                Mixed.asExpected(), planned, arguments("--only", "redis,ingress-nginx", "--modes", "ipv6-only"));

        assertThat(planned.get(0).request().recipes()).extracting(Recipe::id).containsExactly("redis");
        assertThat(ran.out()).contains("ingress-nginx").doesNotContain("AWS Load Balancer Controller");
    }

    @Test
    void saysThatManifestsAloneHaveNothingToRun() {
        Harness.Ran ran = Harness.reporting(Mixed.asExpected(), planned, arguments("--only", "ingress-nginx"));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith(
                        "--only ingress-nginx has nothing to run: it is configured by manifests alone. Name another system beside it, or judge manifests of your own with './harness lint'.");
    }

    @Test
    void failsAsAsked() {
        assertThat(Harness.reporting(Mixed.asExpected(), planned, arguments("--fail-on", "misbehaving"))
                        .status())
                .isEqualTo(1);
        assertThat(Harness.reporting(Mixed.mixed(), planned, arguments()).status())
                .isEqualTo(1);
        assertThat(Harness.reporting(Mixed.mixed(), planned, arguments("--fail-on", "never"))
                        .status())
                .isZero();
        assertThat(Harness.reporting(Mixed.withoutEngine(), planned, arguments())
                        .status())
                .isEqualTo(3);
    }

    /** What has no image is judged without an engine. */
    private static Report withManifests() {
        return Mixed.asExpected()
                .withLinted(LintedSystem.entries(
                        List.of(StackMode.DUAL_STACK, StackMode.IPV4_ONLY, StackMode.IPV6_ONLY),
                        List.of(SetUp.values())));
    }

    private void run(String... more) {
        Harness.reporting(Mixed.asExpected(), planned, arguments(more));
    }

    private String[] arguments(String... more) {
        return Stream.concat(Stream.of("report", "--out", folder.resolve("out").toString()), Stream.of(more))
                .toList()
                .toArray(String[]::new);
    }
}
