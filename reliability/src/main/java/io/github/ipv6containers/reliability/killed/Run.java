package io.github.ipv6containers.reliability.killed;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A run of sessions in a JVM of its own, and what of it is on the engine. */
final class Run {

    private static final String OWNER = "io.github.ipv6containers.owner";

    private static final long LOOK_MILLIS = 50;

    private final Process process;

    private Run(Process process) {
        this.process = process;
    }

    static Run start(int sessions, Class<?>... classes) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                // What a shell started in the background ignores Ctrl-C, and its children do too.
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SessionMain.class.getName(),
                String.valueOf(sessions)));
        Arrays.stream(classes).map(Class::getName).forEach(command::add);
        return new Run(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Returns the lines that it printed, when it has ended. */
    List<String> lines() throws IOException {
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            return reader.lines().toList();
        }
    }

    /** Waits until so many of its things are on the engine, or it has ended; returns how many were seen at most. */
    int awaitThings(DockerClient client, int wanted) throws InterruptedException {
        int most = 0;
        while (most < wanted && process.isAlive()) {
            most = Math.max(most, left(client).size());
            Thread.sleep(LOOK_MILLIS);
        }
        return most;
    }

    /** Waits until it has ended; returns how many of its things were seen on the engine at most. */
    int awaitEnd(DockerClient client) throws InterruptedException {
        return awaitThings(client, Integer.MAX_VALUE);
    }

    /** Sends it a signal; with all that it started, which may be what removes its things, if so told. */
    void signal(String name, boolean all) throws IOException, InterruptedException {
        List<ProcessHandle> family = new ArrayList<>(List.of(process.toHandle()));
        if (all) {
            process.descendants().forEach(family::add);
        }
        for (ProcessHandle one : family) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(one.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
        for (ProcessHandle one : family) {
            one.onExit().join();
        }
    }

    /** Returns what carries its label. */
    List<String> left(DockerClient client) {
        Stream<String> containers =
                client.listContainersCmd().withShowAll(true).withLabelFilter(List.of(OWNER)).exec().stream()
                        .filter(container -> isOwn(container.getLabels()))
                        .map(container -> "container " + container.getId());
        Stream<String> networks = client.listNetworksCmd().withFilter("label", List.of(OWNER)).exec().stream()
                .filter(network -> isOwn(network.getLabels()))
                .map(network -> "network " + network.getName());
        return Stream.concat(containers, networks).toList();
    }

    private boolean isOwn(Map<String, String> labels) {
        return labels.getOrDefault(OWNER, "").contains("/" + process.pid() + "/");
    }
}
