package io.github.ipv6containers.report.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ipv6containers.report.Harness;
import io.github.ipv6containers.report.Harness.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code lint}: its exit status, its files, charts and recipes. */
class LintCommandTests {

    private static final String ERROR = """
            apiVersion: v1
            kind: Service
            metadata: {name: api}
            spec: {ipFamilies: [IPv4]}
            """;
    private static final String WARNING = """
            apiVersion: v1
            kind: Service
            metadata: {name: api}
            spec: {ipFamilyPolicy: PreferDualStack, externalIPs: [192.0.2.1]}
            """;
    private static final String NOTE = """
            apiVersion: v1
            kind: Service
            metadata: {name: api}
            spec: {ports: [{port: 80}]}
            """;
    private static final Path CHART = Path.of("src/test/resources/lint/shop");

    @ParameterizedTest
    @CsvSource({
        "error,   '',                     1",
        "error,   --fail-on warning,      1",
        "error,   --fail-on never,        0",
        "error,   --cluster ipv4-only,    0",
        "warning, '',                     0",
        "warning, --fail-on warning,      1",
        "note,    --fail-on warning,      0",
        "note,    --fail-on note,         1",
        "note,    --format junit,         0",
    })
    void endsWithTheStatusThatScriptsRelyOn(String severity, String options, int status, @TempDir Path folder)
            throws IOException {
        String text = severity.equals("error") ? ERROR : severity.equals("warning") ? WARNING : NOTE;
        Path file = Files.writeString(folder.resolve("service.yaml"), text);

        assertThat(lint((file + " " + options).strip()).status()).isEqualTo(status);
    }

    @Test
    void endsWithTwoWhenAFileCannotBeJudgedAndStillTellsWhatItFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("service.yaml"), ERROR);
        Files.writeString(folder.resolve("broken.yaml"), "kind: [");

        Ran ran = lint(folder.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).contains("[service-ipv4-only]", "broken.yaml:1: This is no YAML: ");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void endsWithTwoWhenThereIsNothingToLint(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("workflow.yaml"), "on: push\n");

        Ran ran = lint(folder.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("There is nothing to lint in " + folder
                        + ": no manifest, chart, Compose file, known configuration or recipe."
                        + System.lineSeparator());
    }

    @Test
    void tellsNothingThatIsInTheBaseline(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("service.yaml"), ERROR);
        Path baseline = folder.resolve("baseline.json");
        lint(file + " --format json --out " + baseline);

        Ran ran = lint(file + " --baseline " + baseline);

        assertThat(ran).isEqualTo(new Ran(0, "Nothing found in 1 file; 1 silenced or in the baseline.\n", ""));
    }

    /** Else a baseline would hold only for who names the files as its writer did. */
    @Test
    void knowsTheFilesOfTheBaselineByAnyName(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("repo/.git"));
        Path file = Files.writeString(folder.resolve("repo/service.yaml"), ERROR);
        Path baseline = folder.resolve("baseline.json");
        lint(file + " --format json --out " + baseline);
        Path moved = Files.move(folder.resolve("repo"), folder.resolve("clone"));

        for (Path named : List.of(
                moved,
                moved.resolve("."),
                moved.resolve("../clone/service.yaml"),
                Path.of("").toAbsolutePath().relativize(moved))) {
            assertThat(lint(named + " --baseline " + baseline).out())
                    .isEqualTo("Nothing found in 1 file; 1 silenced or in the baseline.\n");
        }
    }

    @Test
    void refusesABaselineThatIsNotThere(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("service.yaml"), ERROR);

        Ran ran = lint(file + " --baseline /nowhere.json");

        assertThat(ran)
                .isEqualTo(new Ran(
                        2,
                        "",
                        "The baseline /nowhere.json cannot be read; write one with \"--format json --out /nowhere.json\"."
                                + System.lineSeparator()));
    }

    @Test
    void rendersAChartAndPointsIntoItsTemplates() {
        Ran ran = lint(CHART + " --cluster dual-stack");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().replaceAll("(?m)^ .*\n|^\n", "")).isEqualTo("""
                %1$s/templates/deployment.yaml:17:35: error: "0.0.0.0" is IPv4 alone in Node.js. [bind-ipv4-only]
                %1$s/templates/service.yaml:6:16: error: The Service has an IPv4 address alone; an IPv6-only cluster rejects it, and on a dual-stack one IPv6 clients have nothing to dial. [service-ipv4-only]
                2 errors in 1 file.
                """.formatted(CHART));
    }

    @Test
    void rendersAChartWithValues(@TempDir Path folder) throws IOException {
        Path values = Files.writeString(folder.resolve("v.yaml"), "families: [IPv6]\nimage: golang:1.24\n");

        assertThat(lint(CHART + " --values " + values + " --cluster ipv6-only").out())
                .isEqualTo("Nothing found in 1 file.\n");
    }

    @Test
    void tellsThatAChartRendersNothing(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("off/templates"));
        Files.writeString(folder.resolve("off/Chart.yaml"), "apiVersion: v2\nname: off\nversion: 1.0.0\n");
        Files.writeString(folder.resolve("off/templates/a.yaml"), "{{ if .Values.on }}\na: 1\n{{ end }}\n");
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(
                folder.resolve("lib/Chart.yaml"), "apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n");
        Files.writeString(folder.resolve("service.yaml"), ERROR);

        Ran all = lint(folder + " --cluster ipv4-only");
        Ran one = lint(folder + "/off");

        assertThat(all.status()).isZero();
        assertThat(all.out())
                .isEqualTo("Nothing found in 1 file; 2 charts that render nothing: %1$s/lib, %1$s/off.\n"
                        .formatted(folder));
        assertThat(one.status()).isEqualTo(2);
        assertThat(one.err())
                .isEqualTo("There is nothing to lint in " + folder
                        + "/off: the chart renders nothing with these values; a library chart never does."
                        + System.lineSeparator());
    }

    @Test
    void tellsWhyAChartCannotBeRendered(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Chart.yaml"), "apiVersion: v2\nname: x\nversion: 1.0.0\n");
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("templates/a.yaml"), "a: {{ .Values.missing.deep }}\n");

        Ran ran = lint(folder.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out())
                .startsWith(folder + ":1: Helm does not render this chart: ")
                .contains("templates/a.yaml");
    }

    @Test
    void judgesRecipesByTheRulesOfRecipes(@TempDir Path folder) throws IOException {
        Path recipe = Files.writeString(folder.resolve("it.yaml"), "id: it\nname: It\nvariants: []\nnosuch: 1\n");

        Ran ran = lint(recipe.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains(recipe + ":4:1: error: ").contains("[recipe]");
    }

    @Test
    void judgesTheCataloguesRecipesAsRight() {
        Ran ran = lint("../containers/src/main/resources/io/github/ipv6containers/containers/recipes");

        assertThat(ran.out()).startsWith("Nothing found in ");
        assertThat(ran.status()).isZero();
    }

    @Test
    void writesSarifForCodeScanning(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("service.yaml"), ERROR);

        Ran ran = lint(file + " --format sarif");

        assertThat(new ObjectMapper().readTree(ran.out()).at("/runs/0/results")).hasSize(1);
    }

    @Test
    void writesTheRulesForOtherTools(@TempDir Path folder) throws IOException {
        assertThat(lint("--export kube-linter").out()).contains("template: cel-expression");
        assertThat(lint("--export admission-policy").out()).contains("kind: ValidatingAdmissionPolicyBinding");
        assertThat(lint("--export pages --out " + folder).status()).isZero();
        assertThat(folder.resolve("service-ipv4-only.md")).exists();
    }

    private static Ran lint(String arguments) {
        return Harness.refused(("lint " + arguments).split(" "));
    }
}
