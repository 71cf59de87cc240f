package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suites that know nothing of the switch, in JVMs of their own. */
@Tag("docker")
@Execution(ExecutionMode.CONCURRENT)
class SwitchDockerTests {

    @TempDir
    private static Path folderOfAll = Path.of("");

    /** Of a suite's classes each is proved by itself, so those that want the same of the switch run in one JVM. */
    private static final FutureTask<SwitchedJvm> IPV6_ONLY = new FutureTask<>(() -> SwitchedJvm.launch(
            Files.createDirectory(folderOfAll.resolve("ipv6-only")),
            "ipv6-only",
            "fail",
            Suites.ModuleTestCase.class,
            Suites.JdbcUrlTestCase.class,
            Suites.OwnNetworkTestCase.class,
            Suites.ComposeTestCase.class,
            Suites.HostAccessTestCase.class));

    private static final FutureTask<SwitchedJvm> DUAL_STACK = new FutureTask<>(() -> SwitchedJvm.launch(
            Files.createDirectory(folderOfAll.resolve("dual-stack")),
            "dual-stack",
            "fail",
            Suites.OnIPv4OnlyTestCase.class,
            Suites.ComposeTestCase.class));

    private final Path folder;

    SwitchDockerTests(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Each test waits for the one that it asks. */
    @BeforeAll
    static void begin() {
        new Thread(IPV6_ONLY).start();
        new Thread(DUAL_STACK).start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipv4-only", "dual-stack", "ipv6-only"})
    void provesWhatAnAnnotatedClassAndASingletonStartWithNoChangedLine(String mode) throws Exception {
        SwitchedJvm jvm = launched(mode, "report", Suites.AnnotatedTestCase.class, Suites.SingletonTestCase.class);

        assertThat(jvm.results()).containsExactly("RESULT stores() SUCCESSFUL", "RESULT stores() SUCCESSFUL");
        long families = mode.equals("dual-stack") ? 2 : 1;
        assertThat(jvm.table())
                .contains(", " + mode + ": " + 2 * families + " of " + 2 * families + " ports and families answer\n")
                .contains("Suites$AnnotatedTestCase", "Suites$SingletonTestCase", "6379 (Redis)")
                .doesNotContain("Not put on the network");
        assertThat(jvm.xml()).contains("tests=\"" + 2 * families + "\" failures=\"0\"");
    }

    @Test
    void givesAModulesContainerTheRecipeOfItsImage() throws Exception {
        assertThat(IPV6_ONLY.get().results()).containsOnlyOnce("RESULT listens() SUCCESSFUL");

        assertThat(IPV6_ONLY.get().table())
                .containsPattern("15672 \\(management\\) +IPv6 +answers")
                .containsPattern("5671 \\(tcp\\) +IPv6 +nobody listens");
    }

    @Test
    void reachesTheContainersOfJdbcUrls() throws Exception {
        assertThat(IPV6_ONLY.get().results()).containsOnlyOnce("RESULT asks() SUCCESSFUL");

        assertThat(IPV6_ONLY.get().table()).containsPattern("3306 \\(MySQL\\) +IPv6 +answers");
    }

    @Test
    void reportsAPortThatRefusesAFamilyAndLetsTheTestRun() throws Exception {
        SwitchedJvm jvm = launched("dual-stack", "report", Suites.OnIPv4OnlyTestCase.class);

        assertThat(jvm.results()).containsExactly("RESULT stores() SUCCESSFUL");
        assertThat(jvm.table())
                .contains(": 1 of 2 ports and families answer\n")
                .containsPattern("6379 \\(Redis\\) +IPv6 +refuses")
                .containsPattern("6379 \\(Redis\\) +IPv4 +answers");
        assertThat(jvm.xml()).contains("failures=\"1\"");
    }

    @Test
    void failsATestWhoseClasssContainerIsNotProvedWhereThatIsWanted() throws Exception {
        assertThat(DUAL_STACK.get().results())
                .filteredOn(result -> result.startsWith("RESULT stores() "))
                .singleElement()
                .asString()
                .startsWith("RESULT stores() FAILED Redis port 6379 (Redis) answers on IPv4 but not on IPv6.");
        assertThat(DUAL_STACK.get().table())
                .contains("* has a test that failed")
                .contains("* Suites$OnIPv4OnlyTestCase");
    }

    @Test
    void listsFirstTheClassThatFailsInThisModeAloneWithWhatItsContainersAnsweredAndWhichFamilyItUsed()
            throws Exception {
        Class<?>[] classes = {Suites.WrongInAnyModeTestCase.class, Suites.LiteralTestCase.class};
        SwitchedJvm before = launched("ipv4-only", "report", classes);
        assertThat(before.table()).containsPattern("""
                        \\n1\\. Suites.WrongInAnyModeTestCase
                           countsWrongly\\(\\): \\[one and one\\].*
                           redis:6[.0-9]* 6379 \\(Redis\\): answers over IPv4; the class used IPv4
                        """);

        SwitchedJvm jvm = launched("ipv6-only", "report", classes);

        assertThat(jvm.table()).containsPattern("""
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
        assertThat(IPV6_ONLY.get().results()).containsOnlyOnce("RESULT hearsNames() SUCCESSFUL");

        // Two of the seven are its own, and alike.
        assertThat(IPV6_ONLY.get().table())
                .contains(": 7 of 7 ports and families answer\n")
                .containsPattern("Suites.OwnNetworkTestCase +redis:6[.0-9]* +6379 \\(Redis\\) +IPv6 +answers")
                .doesNotContain("Not put on the network");
    }

    @Test
    void leadsContainersToThisMachineOverTheModesFamilies() throws Exception {
        assertThat(IPV6_ONLY.get().results()).containsOnlyOnce("RESULT isReachedFromAContainer() SUCCESSFUL");

        assertThat(IPV6_ONLY.get().table())
                .containsPattern("sshd\\S* +22 \\(tcp\\) +IPv6 +answers")
                .doesNotContain("Not put on the network");
    }

    @Test
    void listsWhatItsOwnSettingsKeepElsewhere() throws Exception {
        SwitchedJvm jvm = launched("ipv6-only", "fail", Suites.LeftAloneTestCase.class);

        assertThat(jvm.results()).containsExactly("RESULT runAsTheyAre() SUCCESSFUL");
        assertThat(jvm.table())
                .contains("Not put on the network, and not proved:\n")
                .contains("(Suites$LeftAloneTestCase): it has no network at all, by withNetworkMode(\"none\")\n")
                .contains(
                        "(Suites$LeftAloneTestCase): it is reused by later runs, and the network is of this one; remove"
                                + " withReuse(true), or turn testcontainers.reuse.enable off\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dual-stack", "ipv6-only"})
    void provesTheServicesOfAComposeEnvironment(String mode) throws Exception {
        SwitchedJvm jvm = (mode.equals("dual-stack") ? DUAL_STACK : IPV6_ONLY).get();

        assertThat(jvm.results()).containsOnlyOnce("RESULT answers() SUCCESSFUL");
        assertThat(jvm.table())
                .containsPattern("Suites.ComposeTestCase +redis:8[.0-9]* +6379 \\(Redis\\) +IPv6 +answers");
    }

    @Test
    void reportsWhatAProgramStartsThatRunsNoTests() throws Exception {
        SwitchedJvm jvm = SwitchedJvm.run(folder, "ipv6-only", "report", ShopServer.class.getName());

        assertThat(jvm.said()).isEqualTo("+PONG\n");
        assertThat(jvm.table()).containsPattern("\\(no class\\) +redis:8[.0-9]* +6379 \\(Redis\\) +IPv6 +answers");
    }

    @Test
    void changesNothingWhereNoModeIsChosen() throws Exception {
        assertThat(launched("", "report", Suites.AnnotatedTestCase.class).results())
                .containsExactly("RESULT stores() SUCCESSFUL");

        assertThat(folder).isEmptyDirectory();
    }

    private SwitchedJvm launched(String mode, String onFailure, Class<?>... testClasses) throws Exception {
        return SwitchedJvm.launch(folder, mode, onFailure, testClasses);
    }
}
