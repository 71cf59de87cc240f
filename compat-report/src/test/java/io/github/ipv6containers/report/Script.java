package io.github.ipv6containers.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@code ./harness} with a private engine of its own, in a network of its own. */
final class Script {

    private static final Path SCRIPT = Path.of("").toAbsolutePath().resolveSibling("harness");

    /** One for each checkout, so that the engine's images are kept, and nobody else's engine is met. */
    private static final Path RUN = Path.of("/run/ipv6containers-tests-" + Integer.toHexString(SCRIPT.hashCode()));

    private Script() {}

    /** Starts the script; what it says is read by {@link #readUntil}. */
    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        String engine = environment.getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        environment.keySet().removeIf(name -> name.startsWith("TESTCONTAINERS_") || name.equals("DOCKER_HOST"));
        environment.put(
                "IPV6CONTAINERS_IMAGES_FROM_RUN",
                environment.getOrDefault("IPV6CONTAINERS_RUN", "/run/ipv6containers"));
        environment.put("IPV6CONTAINERS_IMAGES_FROM", engine);
        environment.put("IPV6CONTAINERS_RUN", RUN.toString());
        environment.put("IPV6CONTAINERS_NETWORK", "own");
        environment.put("IPV6CONTAINERS_ENGINE_VERSION", "28");
        return builder.start();
    }

    /**
     * What a script left.
     *
     * @param status its exit status
     * @param err what it said
     */
    record Ran(int status, String err) {}

    static Ran run(String... arguments) throws IOException, InterruptedException {
        Process script = start(arguments);
        String err = readUntil(script.errorReader(), "no such line");
        return new Ran(script.waitFor(), err);
    }

    static String readUntil(BufferedReader reader, String words) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            text.append(line).append('\n');
            if (line.contains(words)) {
                break;
            }
        }
        return text.toString();
    }

    /** Returns the process of the engine that was started last; it may have ended. */
    static ProcessHandle engine() throws IOException {
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(RUN.resolve("engine")).get(0)))
                .orElseThrow();
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
