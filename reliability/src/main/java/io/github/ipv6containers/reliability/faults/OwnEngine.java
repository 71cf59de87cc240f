package io.github.ipv6containers.reliability.faults;

import io.github.ipv6containers.testbed.StandInImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A private engine in a network namespace of its own, which nobody else uses, so that it may be ended. */
final class OwnEngine implements AutoCloseable {

    /** Always the same, so that its images are there the next time. */
    private static final Path FOLDER = Path.of("/run/ipv6containers-faults");

    private final Path testbed;
    private final Path folder;

    private OwnEngine(Path testbed, Path folder) {
        this.testbed = testbed;
        this.folder = folder;
    }

    /** Names the one of a project's scripts, which does not run yet. */
    static OwnEngine of(Path harness) {
        return new OwnEngine(harness.toAbsolutePath().resolveSibling("testbed"), FOLDER);
    }

    /** Starts it where it does not run. */
    void start() throws IOException {
        script("up", "--version", "28");
    }

    void signal(String name) throws IOException {
        ended(new ProcessBuilder("kill", "-" + name, pid()));
    }

    /** Makes a command that is run on it, and finds there, or moves there, what images the engine of this run has. */
    ProcessBuilder command(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words);
        Map<String, String> environment = builder.environment();
        String here = String.valueOf(environment.remove("DOCKER_HOST"));
        environment.put("IPV6CONTAINERS_IMAGES_FROM", here);
        environment.put(
                "IPV6CONTAINERS_IMAGES_FROM_RUN",
                here.replaceFirst("unix://", "").replaceFirst("/[^/]*$", ""));
        environment.put("IPV6CONTAINERS_RUN", folder.toString());
        environment.put("IPV6CONTAINERS_NETWORK", "own");
        return builder;
    }

    /** Makes the command of a JVM that uses it as a user's tests do. */
    ProcessBuilder jvm(List<String> words) throws IOException {
        List<String> inside = Stream.concat(Stream.of("nsenter", "--target", pid(), "--net"), words.stream())
                .toList();
        ProcessBuilder builder = command(inside);
        Map<String, String> environment = builder.environment();
        environment.put("DOCKER_HOST", "unix://" + folder.resolve("docker.sock"));
        environment.put("TESTCONTAINERS_RYUK_DISABLED", "true");
        environment.put("TESTCONTAINERS_CHECKS_DISABLE", "true");
        environment.put("TESTCONTAINERS_HOST_OVERRIDE", "localhost");
        environment.put("TESTCONTAINERS_IMAGE_SUBSTITUTOR", StandInImages.class.getName());
        environment.put(
                "IPV6CONTAINERS_STAND_IN_SCRIPT", testbed.resolve("stand-in.sh").toString());
        return builder;
    }

    private String pid() throws IOException {
        return Files.readAllLines(folder.resolve("engine")).get(0);
    }

    private void script(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(testbed.resolve("engine.sh").toString()));
        command.addAll(List.of(words));
        ended(command(command));
    }

    private static void ended(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", builder.command()) + " ended with " + status + ".");
        }
    }

    @Override
    public void close() throws IOException {
        script("down");
    }
}
