package io.github.ipv6containers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Before a script looks for an engine, it asks whether the command would need one. */
class UntilEngineTests {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check redis:8.2 --port 6379:redis",
                "check slapd:2 --port 389 -- slapd -d 0 -h ldap:///",
                "check redis:8.2 --port 6379 -- redis-server --help",
                "doctor"
            })
    void saysThatAnEngineIsNeededAndNothingElse(String arguments) {
        assertThat(untilEngine(arguments.split(" "))).isEqualTo(new Harness.Ran(ExitCodes.ENGINE_NEEDED, "", ""));
    }

    @Test
    void saysThatAReportNeedsAnEngine() {
        assertThat(untilEngine("report", "--out", folder.toString()))
                .isEqualTo(new Harness.Ran(ExitCodes.ENGINE_NEEDED, "", ""));
    }

    @Test
    void tellsWhatIsWrong() {
        Harness.Ran ran = untilEngine("report", "--only", "nosuch", "--out", folder.toString());

        assertThat(ran.status()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(ran.err()).startsWith("There is no recipe \"nosuch\"; known: ");
    }

    @Test
    void printsTheHelp() {
        Harness.Ran ran = untilEngine("check", "--help");

        assertThat(ran.status()).isEqualTo(ExitCodes.AS_EXPECTED);
        assertThat(ran.out()).startsWith("Usage: harness check ");
    }

    @Test
    void makesTheCommandAloneThatIsNamed() {
        Set<String> all = HarnessMain.untilEngine("").getSubcommands().keySet();

        assertThat(all).containsExactly("report", "merge", "engines", "check", "doctor", "recipe", "lint", "clean");
        for (String name : all) {
            CommandLine line = HarnessMain.untilEngine(name);

            assertThat(line.getSubcommands()).containsOnlyKeys(name);
            assertThat(line.getSubcommands().values())
                    .extracting(CommandLine::getCommandName)
                    .containsExactly(name);
        }
    }

    @Test
    void knowsAllCommandsWhereAnOptionStandsBeforeThem() {
        Harness.Ran ran = untilEngine("--debug", "reprot");

        assertThat(ran.status()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(ran.err()).contains("Did you mean: harness report");
    }

    private static Harness.Ran untilEngine(String... arguments) {
        return Harness.run(HarnessMain.untilEngine(arguments[0]), arguments);
    }
}
