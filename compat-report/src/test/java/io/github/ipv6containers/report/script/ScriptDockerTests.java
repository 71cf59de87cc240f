package io.github.ipv6containers.report.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./harness} never ends an engine that is not its own to end, and leaves nothing when it is killed.
 *
 * <p>Starting an engine takes longer than most of what is asked of it: tests of one that a user asked for come after each other,
 * and take over the one that is there. Each also runs by itself.
 */
@Tag("docker")
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
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

    /** Stops one that a test before left. */
    private static void startWithoutAnEngine() throws Exception {
        Script.run("engine", "down");
    }

    /** Starts one, unless a test before left it: then the command says so, and does nothing. */
    private static ProcessHandle startWithAnEngineOfTheUser() throws Exception {
        assertThat(Script.run("engine", "up").status()).isZero();
        return Script.engine();
    }

    @AfterAll
    static void stopTheEngine() throws Exception {
        Script.run("engine", "down");
        Script.clean();
    }

    @Test
    void tellsWrongOptionsBeforeAnEngineIsStarted() throws Exception {
        startWithoutAnEngine();
        assertThat(Script.run("check", "redis:8.2", "--port", "0"))
                .isEqualTo(new Script.Ran(
                        2, "\"0\" is no port; write a number from 1 to 65535, for example --port 6379:redis.\n"));
        assertThat(Script.isEngineThere()).isFalse();
    }

    @Test
    void startsAnEngineAlsoWhenTheContainersCommandHasAnOptionThatAsksForHelp() throws Exception {
        startWithoutAnEngine();
        Script.Ran ran = Script.run("check", "redis:8.2", "--port", "6379:redis", "--", "redis-server", "-h");

        assertThat(ran.err()).contains("Docker 28", "is ready.", "Stopping Docker 28");
        assertThat(ran.status()).as("something misbehaves").isEqualTo(1);
    }

    @Order(2)
    @Test
    void waitsForAnEngineThatIsSlowAndNeverStopsIt() throws Exception {
        ProcessHandle engine = startWithAnEngineOfTheUser();

        Script.signal("STOP", engine.pid());
        Script check = Script.start(CHECK);
        check.awaitWords("and does not answer yet: waiting for it…");
        Script.signal("CONT", engine.pid());
        Script.Ran ran = check.end();

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err()).doesNotContain("Stopping");
        assertThat(Script.engine()).isEqualTo(engine).matches(ProcessHandle::isAlive);
    }

    @Order(1)
    @Test
    void leavesAnEngineToTheUserWhoAskedForItWhileItRan() throws Exception {
        startWithoutAnEngine();
        Script check = Script.start(LONG_CHECK);
        check.awaitWords(WAITING);
        assertThat(Script.isEngineOfRuns()).as(check.said()).isTrue();

        assertThat(Script.run("engine", "up").status()).isZero();
        assertThat(Script.isEngineOfRuns()).isFalse();
        check.signal("TERM");

        assertThat(Script.engine().isAlive()).isTrue();
    }

    @Order(3)
    @Test
    void takesItsProgramAlongWhenItIsKilledAndLeavesTheUsersEngine() throws Exception {
        startWithAnEngineOfTheUser();

        Script report = killReport();

        assertThat(Script.isEngineThere()).as(report.said()).isTrue();
    }

    @Test
    void takesItsProgramAndItsEngineAlongWhenItIsKilled() throws Exception {
        startWithoutAnEngine();

        Script report = killReport();

        assertThat(Script.isEngineThere()).as(report.said()).isFalse();
    }

    private Script killReport() throws Exception {
        Script report = Script.start("report", "--only", "redis", "--out", folder.toString());
        report.awaitWords("started, proving");
        report.signal("KILL");
        assertThat(folder).isEmptyDirectory();
        return report;
    }

    @Order(4)
    @Test
    void cleansUpAfterAnEngineThatWasEndedFromOutside() throws Exception {
        ProcessHandle engine = startWithAnEngineOfTheUser();
        Script.signal("KILL", engine.pid());
        engine.onExit().get();

        Script.Ran ran = Script.run("clean", "--out", folder.toString());

        assertThat(ran.err()).matches("Removing what Docker 28\\S+ left, which was ended from outside…\n");
        assertThat(ran.status()).isZero();
        assertThat(Script.isEngineThere()).isFalse();
    }

    @Test
    void stopsAnEngineOfRunsThatAreNoMoreWhenItCleansUp() throws Exception {
        startWithoutAnEngine();
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
        startWithoutAnEngine();
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
