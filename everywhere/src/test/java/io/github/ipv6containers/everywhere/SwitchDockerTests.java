package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.testbed.StandInImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** Suites that know nothing of the switch, each in a JVM of its own. */
@Tag("docker")
@Execution(ExecutionMode.CONCURRENT)
class SwitchDockerTests {

    private final Path folder;
    private String lastMode = "";

    SwitchDockerTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipv4-only", "dual-stack", "ipv6-only"})
    void provesWhatAnAnnotatedClassAndASingletonStartWithNoChangedLine(String mode) throws Exception {
        List<String> results = launched(mode, "report", Suites.AnnotatedTestCase.class, Suites.SingletonTestCase.class);

        assertThat(results).containsExactly("RESULT stores() SUCCESSFUL", "RESULT stores() SUCCESSFUL");
        long families = mode.equals("dual-stack") ? 2 : 1;
        assertThat(table())
                .contains(", " + mode + ": " + 2 * families + " of " + 2 * families + " ports and families answer\n")
                .contains("Suites$AnnotatedTestCase", "Suites$SingletonTestCase", "6379 (Redis)")
                .doesNotContain("Not put on the network");
        assertThat(xml()).contains("tests=\"" + 2 * families + "\" failures=\"0\"");
    }

    @Test
    void givesAModulesContainerTheRecipeOfItsImage() throws Exception {
        assertThat(launched("ipv6-only", "fail", Suites.ModuleTestCase.class))
                .containsExactly("RESULT listens() SUCCESSFUL");

        assertThat(table())
                .containsPattern("15672 \\(management\\) +IPv6 +answers")
                .containsPattern("5671 \\(tcp\\) +IPv6 +nobody listens");
    }

    @Test
    void reachesTheContainersOfJdbcUrls() throws Exception {
        assertThat(launched("ipv6-only", "fail", Suites.JdbcUrlTestCase.class))
                .containsExactly("RESULT asks() SUCCESSFUL");

        assertThat(table()).containsPattern("3306 \\(MySQL\\) +IPv6 +answers");
    }

    @Test
    void reportsAPortThatRefusesAFamilyAndLetsTheTestRun() throws Exception {
        assertThat(launched("dual-stack", "report", Suites.OnIPv4OnlyTestCase.class))
                .containsExactly("RESULT stores() SUCCESSFUL");

        assertThat(table())
                .contains(": 1 of 2 ports and families answer\n")
                .containsPattern("6379 \\(Redis\\) +IPv6 +refuses")
                .containsPattern("6379 \\(Redis\\) +IPv4 +answers");
        assertThat(xml()).contains("failures=\"1\"");
    }

    @Test
    void failsATestWhoseClasssContainerIsNotProvedWhereThatIsWanted() throws Exception {
        assertThat(launched("dual-stack", "fail", Suites.OnIPv4OnlyTestCase.class))
                .singleElement()
                .asString()
                .startsWith("RESULT stores() FAILED Redis port 6379 (Redis) answers on IPv4 but not on IPv6.");
        assertThat(table()).contains("* has a test that failed").contains("* Suites$OnIPv4OnlyTestCase");
    }

    @Test
    void listsFirstTheClassThatFailsInThisModeAloneWithWhatItsContainersAnsweredAndWhichFamilyItUsed()
            throws Exception {
        Class<?>[] classes = {Suites.WrongInAnyModeTestCase.class, Suites.LiteralTestCase.class};
        launched("ipv4-only", "report", classes);
        assertThat(table()).containsPattern("""
                        \\n1\\. Suites.WrongInAnyModeTestCase
                           countsWrongly\\(\\): \\[one and one\\].*
                           redis:6[.0-9]* 6379 \\(Redis\\): answers over IPv4; the class used IPv4
                        """);

        launched("ipv6-only", "report", classes);

        assertThat(table()).containsPattern("""
                        : 2 of 2 ports and families answer; \\* has a test that failed

                        1\\. Suites.LiteralTestCase, which passes in ipv4-only
                           storesAtTheAddressInItsCode\\(\\): Connection refused
                           redis:6[.0-9]* 6379 \\(Redis\\): answers over IPv6; the class did not speak to it
                        2\\. Suites.WrongInAnyModeTestCase
                           countsWrongly\\(\\): \\[one and one\\].*
                           redis:6[.0-9]* 6379 \\(Redis\\): answers over IPv6; the class used IPv6

                        test class .*
                        \\* Suites.LiteralTestCase .*
                        """);
        assertThat(Files.readString(folder.resolve("everywhere-ipv6-only.html")))
                .contains(
                        "Suites$LiteralTestCase, which passes in ipv4-only</strong><br>storesAtTheAddressInItsCode()");
    }

    @Test
    void makesANetworkOfTheSuitesOwnOneOfTheMode() throws Exception {
        assertThat(launched("ipv6-only", "fail", Suites.OwnNetworkTestCase.class))
                .containsExactly("RESULT hearsNames() SUCCESSFUL");

        assertThat(table()).contains(": 2 of 2 ports and families answer\n").doesNotContain("Not put on the network");
    }

    @Test
    void leadsContainersToThisMachineOverTheModesFamilies() throws Exception {
        assertThat(launched("ipv6-only", "fail", Suites.HostAccessTestCase.class))
                .containsExactly("RESULT isReachedFromAContainer() SUCCESSFUL");

        assertThat(table())
                .containsPattern("sshd\\S* +22 \\(tcp\\) +IPv6 +answers")
                .doesNotContain("Not put on the network");
    }

    @Test
    void listsWhatItsOwnSettingsKeepElsewhere() throws Exception {
        assertThat(launched("ipv6-only", "fail", Suites.LeftAloneTestCase.class))
                .containsExactly("RESULT runAsTheyAre() SUCCESSFUL");

        assertThat(table())
                .contains("Not put on the network, and not proved:\n")
                .contains("(Suites$LeftAloneTestCase): it has no network at all, by withNetworkMode(\"none\")\n")
                .contains(
                        "(Suites$LeftAloneTestCase): it is reused by later runs, and the network is of this one; remove"
                                + " withReuse(true), or turn testcontainers.reuse.enable off\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dual-stack", "ipv6-only"})
    void provesTheServicesOfAComposeEnvironment(String mode) throws Exception {
        assertThat(launched(mode, "fail", Suites.ComposeTestCase.class)).containsExactly("RESULT answers() SUCCESSFUL");

        assertThat(table()).containsPattern("Suites.ComposeTestCase +redis:8[.0-9]* +6379 \\(Redis\\) +IPv6 +answers");
    }

    @Test
    void reportsWhatAProgramStartsThatRunsNoTests() throws Exception {
        assertThat(ran("ipv6-only", "report", ShopServer.class.getName())).isEqualTo("+PONG\n");

        assertThat(table()).containsPattern("\\(no class\\) +redis:8[.0-9]* +6379 \\(Redis\\) +IPv6 +answers");
    }

    @Test
    void changesNothingWhereNoModeIsChosen() throws Exception {
        assertThat(launched("", "report", Suites.AnnotatedTestCase.class))
                .containsExactly("RESULT stores() SUCCESSFUL");

        assertThat(folder).isEmptyDirectory();
    }

    private List<String> launched(String mode, String onFailure, Class<?>... testClasses) throws Exception {
        String said = ran(
                mode,
                onFailure,
                Stream.concat(Stream.of(Launch.class), Stream.of(testClasses))
                        .map(Class::getName)
                        .toArray(String[]::new));
        List<String> results =
                said.lines().filter(line -> line.startsWith("RESULT ")).toList();
        assertThat(results).as(said).isNotEmpty();
        return results;
    }

    /** Returns what a program printed that ended well and left nothing behind. */
    private String ran(String mode, String onFailure, String... program) throws Exception {
        lastMode = mode;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dipv6containers.mode=" + mode,
                "-Dipv6containers.on-failure=" + onFailure,
                "-Dipv6containers.out=" + folder,
                "-Dstand-in="
                        + new StandInImages()
                                .apply(DockerImageName.parse("redis:8.2"))
                                .asCanonicalNameString()));
        command.addAll(List.of(program));
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().put("TESTCONTAINERS_REUSE_ENABLE", "true");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        String logged = Files.readString(log);
        Files.delete(log);
        assertThat(status).as(said + logged).isZero();
        assertThat(leftBy(process.pid())).as(said + logged).isEmpty();
        return said;
    }

    private static List<String> leftBy(long pid) {
        String owner = "io.github.ipv6containers.owner";
        return DockerClientFactory.instance()
                .client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(owner))
                .exec()
                .stream()
                .filter(container -> Objects.requireNonNullElse(
                                container.getLabels().get(owner), "")
                        .contains("/" + pid + "/"))
                .map(container -> container.getImage())
                .toList();
    }

    private String table() throws IOException {
        return Files.readString(folder.resolve("everywhere-" + lastMode + ".txt"));
    }

    private String xml() throws IOException {
        return Files.readString(folder.resolve("TEST-ipv6containers-everywhere-" + lastMode + ".xml"));
    }
}
