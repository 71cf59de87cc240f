package io.github.ipv6containers.reliability.faults;

import io.github.ipv6containers.reliability.killed.SessionMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Names what runs when the engine is struck, and what of it is to be seen afterwards. */
enum Subject {
    /** A check of a server that never answers. */
    CHECK("waiting for its answers", 3),
    /** A report, of which some cells are measured by then. */
    REPORT("answers over IPv4 and IPv6", 1),
    /** A class of tests, whose container is being proved. */
    CLASS_THAT_STARTS(Struck.STARTING, 0),
    /** A class of tests in its test, with its container proved. */
    CLASS_IN_A_TEST(Struck.TESTING, 0);

    private final String moment;
    private final int status;

    Subject(String moment, int status) {
        this.moment = moment;
        this.status = status;
    }

    /** Returns what it prints when the engine is to be struck. */
    String moment() {
        return moment;
    }

    Process start(OwnEngine engine, Path harness, Path folder) throws IOException {
        ProcessBuilder builder =
                switch (this) {
                    case CHECK ->
                        engine.command(List.of(
                                harness.toString(),
                                "check",
                                "ipv6containers-check/zoo",
                                "--port",
                                "8000:http",
                                "--json",
                                folder.resolve("check.json").toString(),
                                "--",
                                "8000",
                                "deaf"));
                    case REPORT ->
                        engine.command(List.of(
                                harness.toString(),
                                "report",
                                "--only",
                                "redis,nginx",
                                "--modes",
                                "dual-stack",
                                "--out",
                                folder.toString()));
                    case CLASS_THAT_STARTS -> engine.jvm(session(Struck.Starting.class));
                    case CLASS_IN_A_TEST -> engine.jvm(session(Struck.Testing.class));
                };
        return builder.redirectErrorStream(true).start();
    }

    private static List<String> session(Class<?> testClass) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SessionMain.class.getName(),
                "1",
                testClass.getName());
    }

    /** Returns what is wrong with how it ended; empty when nothing is. */
    String wrong(Blow blow, int ended, List<String> lines, Path folder) throws IOException {
        String words = blow == Blow.PAUSED ? "the engine has not answered for 60 s" : "the engine stopped answering";
        boolean told = lines.stream().anyMatch(line -> line.contains(words));
        // A container that went with the engine, and a network that cannot be removed any more, are no failure of a
        // test.
        boolean toldAsNeeded = told || (this == CLASS_IN_A_TEST && blow != Blow.PAUSED);
        if (!toldAsNeeded) {
            return "nobody said \"" + words + "\"";
        }
        // Testcontainers' own hook at the end of a JVM has one of its own, where the engine is gone.
        if (lines.stream().anyMatch(line -> line.startsWith("\tat io.github.ipv6containers."))) {
            return "a stack trace";
        }
        if (ended != status && !(isClass() && ended == 1)) {
            return "exit " + ended;
        }
        return isKept(folder) ? "" : "what was measured is not kept";
    }

    private boolean isClass() {
        return this == CLASS_THAT_STARTS || this == CLASS_IN_A_TEST;
    }

    private boolean isKept(Path folder) throws IOException {
        return switch (this) {
            case CHECK -> Files.exists(folder.resolve("check.json"));
            case REPORT -> Files.readString(folder.resolve("report.json")).contains("\"outcome\": \"pass\"");
            default -> true;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
