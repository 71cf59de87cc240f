package io.github.ipv6containers.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testcontainers.DockerClientFactory;

/** A report that is stopped in the middle leaves nothing behind, however it is stopped. */
@Tag("docker")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = CleanDockerTests.DEAD_RUNS, mode = ResourceAccessMode.READ)
class StoppedDockerTests {

    private static final String OWNER = "io.github.ipv6containers.owner";
    private static final Duration ASKED_EVERY = Duration.ofMillis(200);
    private static final String STARTED = "started, proving";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "SIG{0}")
    @CsvSource({"INT, 130, true", "TERM, 143, true", "KILL, 137, false"})
    @Timeout(120)
    void leavesNothing(String signal, int status, boolean canSpeak) throws Exception {
        onEngine(ProcessHandle.current()
                .pid()); // The first call of a JVM takes long, and what is stopped would go on meanwhile.
        Process harness = start();
        String said = readUntil(harness.errorReader(), STARTED);
        assertThat(said).as("%s", said).contains(STARTED);
        assertThat(onEngine(harness.pid())).anyMatch(thing -> thing.startsWith("container"));
        List<ProcessHandle> children = harness.descendants().toList();

        new ProcessBuilder("kill", "-" + signal, Long.toString(harness.pid()))
                .start()
                .waitFor();
        String lastWords = readUntil(harness.errorReader(), "no such line");

        assertThat(harness.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(harness.exitValue()).isEqualTo(status);
        if (canSpeak) {
            assertThat(lastWords.lines().reduce((first, last) -> last))
                    .hasValue("Stopped: what this run made is being removed, and nothing is reported.");
        }
        assertThat(harness.inputReader().lines()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        for (ProcessHandle child : children) {
            child.onExit().get();
        }
        while (!onEngine(harness.pid()).isEmpty()) {
            // The time limit of the test ends this where something is left; the engine needs the processor to remove
            // it.
            LockSupport.parkNanos(ASKED_EVERY.toNanos());
        }
    }

    private Process start() throws IOException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        // A shell gives what it runs in the background a SIGINT that is ignored, and children inherit that.
        ProcessBuilder builder = new ProcessBuilder(
                "env",
                "--default-signal=INT",
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                HarnessMain.class.getName(),
                "report",
                "--only",
                "redis,nginx",
                "--modes",
                "dual-stack",
                "--out",
                folder.toString());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private static String readUntil(BufferedReader reader, String words) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            text.append(line).append('\n');
            if (line.contains(words)) {
                break;
            }
        }
        return text.toString();
    }

    private static List<String> onEngine(long pid) {
        DockerClient client = DockerClientFactory.instance().client();
        Stream<String> containers =
                client.listContainersCmd().withShowAll(true).withLabelFilter(List.of(OWNER)).exec().stream()
                        .filter(container -> isOf(pid, container.getLabels()))
                        .map(container -> "container " + container.getId());
        Stream<String> networks = client.listNetworksCmd().withFilter("label", List.of(OWNER)).exec().stream()
                .filter(network -> isOf(pid, network.getLabels()))
                .map(network -> "network " + network.getId());
        return Stream.concat(containers, networks).toList();
    }

    private static boolean isOf(long pid, Map<String, String> labels) {
        return labels.getOrDefault(OWNER, "").contains("/" + pid + "/");
    }
}
