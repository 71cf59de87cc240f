package io.github.ipv6containers.report.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Runs {@code ./harness} with a private engine of its own, in a network of its own. */
final class Script {

    private static final Path SCRIPT = Path.of("").toAbsolutePath().resolveSibling("harness");

    /** One for each checkout, so that the engine's images are kept, and nobody else's engine is met. */
    private static final Path RUN = Path.of("/run/ipv6containers-tests-" + Integer.toHexString(SCRIPT.hashCode()));

    /** How often it is looked for what a script said. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Process process;

    /** A file: of a pipe Java reads no more once the script has ended, while what it started still speaks. */
    private final Path err;

    private Script(Process process, Path err) {
        this.process = process;
        this.err = err;
    }

    /**
     * What a script left.
     *
     * @param status its exit status
     * @param err what it said
     */
    record Ran(int status, String err) {}

    static Script start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile("ipv6containers-", ".txt");
        err.toFile().deleteOnExit();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile());
        setUp(builder.environment());
        return new Script(builder.start(), err);
    }

    private static void setUp(Map<String, String> environment) {
        String engine = environment.getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        environment.keySet().removeIf(name -> name.startsWith("TESTCONTAINERS_") || name.equals("DOCKER_HOST"));
        environment.put(
                "IPV6CONTAINERS_IMAGES_FROM_RUN",
                environment.getOrDefault("IPV6CONTAINERS_RUN", "/run/ipv6containers"));
        environment.put("IPV6CONTAINERS_IMAGES_FROM", engine);
        environment.put("IPV6CONTAINERS_RUN", RUN.toString());
        environment.put("IPV6CONTAINERS_NETWORK", "own");
        environment.put("IPV6CONTAINERS_ENGINE_VERSION", "28");
    }

    static Ran run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).end();
    }

    /** Waits until the script says something, or ends. */
    void awaitWords(String words) throws IOException {
        while (process.isAlive() && !said().contains(words)) {
            LockSupport.parkNanos(LOOK.toNanos()); // The time limit of the test ends this.
        }
        assertThat(said()).contains(words);
    }

    String said() throws IOException {
        return Files.readString(err);
    }

    /** Waits for the script's end. */
    Ran end() throws IOException, InterruptedException {
        int status = process.waitFor();
        return new Ran(status, said());
    }

    /** Sends the script alone a signal, and waits until all that it started has ended. */
    void signal(String name) throws Exception {
        List<ProcessHandle> all = process.descendants().toList();
        signal(name, process.pid());
        process.waitFor();
        for (ProcessHandle one : all) {
            one.onExit().get();
        }
    }

    /** Also what stays beside it to let go of the engine. */
    void killWithAllThatItStarted() throws Exception {
        List<ProcessHandle> all = process.descendants().toList();
        for (ProcessHandle one : all) {
            signal("STOP", one.pid());
        }
        signal("KILL", process.pid());
        for (ProcessHandle one : all) {
            signal("KILL", one.pid());
        }
        for (ProcessHandle one : all) {
            one.onExit().get();
        }
    }

    /** Returns the process of the engine that was started last; it may have ended. */
    static ProcessHandle engine() throws IOException {
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(RUN.resolve("engine")).get(0)))
                .orElseThrow();
    }

    /** Removes what is left of its engine once that has stopped: locks, for the next run of this checkout. */
    static void clean() throws IOException {
        assertThat(isEngineThere()).isFalse();
        if (Files.exists(RUN)) {
            try (Stream<Path> files = Files.walk(RUN)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static boolean isEngineThere() {
        return Files.exists(RUN.resolve("engine"));
    }

    /** Tells whether the last run would stop the engine. */
    static boolean isEngineOfRuns() {
        return Files.exists(RUN.resolve("of-runs"));
    }

    static void signal(String name, long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process)).start().waitFor();
    }
}
