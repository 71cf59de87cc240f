package io.github.ipv6containers.report.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./harness} never ends an engine that is not its own to end, and leaves nothing when it is killed. */
@Tag("docker")
@Timeout(180)
class ScriptDockerTests {

    private static final String WAITING = "started; waiting for its answers, at most 120 s";

    /** Answers within a moment. */
    private static final String[] CHECK = {"check", "redis:8.2", "--port", "6379:redis"};

    /** Answers after some seconds at the earliest: another port refuses for as long as a start-up may take. */
    private static final String[] LONG_CHECK = {"check", "redis:8.2", "--port", "6379:redis", "--port", "1"};

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void needsRoot() {
        assumeTrue(System.getProperty("user.name").equals("root"), "starts engines of its own, which needs root");
    }

    @BeforeEach
    void startWithoutAnEngine() throws Exception {
        Script.run("engine", "down");
    }

    @AfterAll
    static void stopTheEngine() throws Exception {
        Script.run("engine", "down");
        Script.clean();
    }

    @Test
    void tellsWrongOptionsBeforeAnEngineIsStarted() throws Exception {
        assertThat(Script.run("check", "redis:8.2", "--port", "0"))
                .isEqualTo(new Script.Ran(
                        2, "\"0\" is no port; write a number from 1 to 65535, for example --port 6379:redis.\n"));
        assertThat(Script.isEngineThere()).isFalse();
    }

    @Test
    void startsAnEngineAlsoWhenTheContainersCommandHasAnOptionThatAsksForHelp() throws Exception {
        Script.Ran ran = Script.run("check", "redis:8.2", "--port", "6379:redis", "--", "redis-server", "-h");

        assertThat(ran.err()).contains("Docker 28", "is ready.", "Stopping Docker 28");
        assertThat(ran.status()).as("something misbehaves").isEqualTo(1);
    }

    @Test
    void waitsForAnEngineThatIsSlowAndNeverStopsIt() throws Exception {
        assertThat(Script.run("engine", "up").status()).isZero();
        ProcessHandle engine = Script.engine();

        Script.signal("STOP", engine.pid());
        Script check = Script.start(CHECK);
        check.awaitWords("and does not answer yet: waiting for it…");
        Script.signal("CONT", engine.pid());
        Script.Ran ran = check.end();

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err()).doesNotContain("Stopping");
        assertThat(Script.engine()).isEqualTo(engine).matches(ProcessHandle::isAlive);
    }

    @Test
    void leavesAnEngineToTheUserWhoAskedForItWhileItRan() throws Exception {
        Script check = Script.start(LONG_CHECK);
        check.awaitWords(WAITING);
        assertThat(Script.isEngineOfRuns()).as(check.said()).isTrue();

        assertThat(Script.run("engine", "up").status()).isZero();
        assertThat(Script.isEngineOfRuns()).isFalse();
        check.signal("TERM");

        assertThat(Script.engine().isAlive()).isTrue();
    }

    @ParameterizedTest(name = "the engine is of runs: {0}")
    @ValueSource(booleans = {true, false})
    void takesItsProgramAlongWhenItIsKilled(boolean ofRuns) throws Exception {
        if (!ofRuns) {
            assertThat(Script.run("engine", "up").status()).isZero();
        }
        Script report = Script.start("report", "--only", "redis", "--out", folder.toString());
        report.awaitWords("started, proving");

        report.signal("KILL");

        assertThat(folder).isEmptyDirectory();
        assertThat(Script.isEngineThere()).as(report.said()).isEqualTo(!ofRuns);
    }

    @Test
    void cleansUpAfterAnEngineThatWasEndedFromOutside() throws Exception {
        assertThat(Script.run("engine", "up").status()).isZero();
        ProcessHandle engine = Script.engine();
        Script.signal("KILL", engine.pid());
        engine.onExit().get();

        Script.Ran ran = Script.run("clean", "--out", folder.toString());

        assertThat(ran.err()).matches("Removing what Docker 28\\S+ left, which was ended from outside…\n");
        assertThat(ran.status()).isZero();
        assertThat(Script.isEngineThere()).isFalse();
    }

    @Test
    void stopsAnEngineOfRunsThatAreNoMoreWhenItCleansUp() throws Exception {
        Script check = Script.start(LONG_CHECK);
        check.awaitWords(WAITING);
        check.killWithAllThatItStarted();
        assertThat(Script.isEngineOfRuns()).isTrue();

        Script.Ran ran = Script.run("clean", "--out", folder.toString());

        assertThat(ran.err()).contains("Stopping Docker 28");
        assertThat(Script.isEngineThere()).isFalse();
    }

    @Test
    void goesOnWhenTheRunThatStartedTheEngineIsKilled() throws Exception {
        Script first = Script.start(LONG_CHECK);
        first.awaitWords(WAITING);
        Script second = Script.start("report", "--only", "redis", "--modes", "ipv4-only", "--out", folder.toString());
        second.awaitWords("started, proving");

        first.signal("KILL");
        Script.Ran ran = second.end();

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(Files.exists(folder.resolve("report.json"))).isTrue();
        assertThat(ran.err()).contains("Stopping Docker 28");
        assertThat(Script.isEngineThere()).isFalse();
    }
}
