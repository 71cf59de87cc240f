package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.testbed.StandInImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/**
 * A JVM that ran something with the switch, ended well and left nothing behind.
 *
 * @param folder where it wrote its files
 * @param mode the mode that was chosen; empty where none was
 * @param said what it printed
 */
record SwitchedJvm(Path folder, String mode, String said) {

    /** Launches test classes, one after the other. */
    static SwitchedJvm launch(Path folder, String mode, String onFailure, Class<?>... testClasses)
            throws IOException, InterruptedException {
        SwitchedJvm ran = run(
                folder,
                mode,
                onFailure,
                Stream.concat(Stream.of(Launch.class), Stream.of(testClasses))
                        .map(Class::getName)
                        .toArray(String[]::new));
        assertThat(ran.results()).as(ran.said()).isNotEmpty();
        return ran;
    }

    static SwitchedJvm run(Path folder, String mode, String onFailure, String... program)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dipv6containers.mode=" + mode,
                "-Dipv6containers.on-failure=" + onFailure,
                "-Dipv6containers.out=" + folder,
                "-Dstand-in="
                        + new StandInImages()
                                .apply(DockerImageName.parse("redis:8.2"))
                                .asCanonicalNameString()));
        command.addAll(List.of(program));
        Path log = Files.createTempFile("ipv6containers-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().put("TESTCONTAINERS_REUSE_ENABLE", "true");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        String logged = Files.readString(log);
        Files.delete(log);
        assertThat(status).as(said + logged).isZero();
        assertThat(leftBy(process.pid())).as(said + logged).isEmpty();
        return new SwitchedJvm(folder, mode, said);
    }

    private static List<String> leftBy(long pid) {
        String owner = "io.github.ipv6containers.owner";
        return DockerClientFactory.instance()
                .client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(owner))
                .exec()
                .stream()
                .filter(container -> Objects.requireNonNullElse(
                                container.getLabels().get(owner), "")
                        .contains("/" + pid + "/"))
                .map(container -> container.getImage())
                .toList();
    }

    /** Returns what came of each test. */
    List<String> results() {
        return said.lines().filter(line -> line.startsWith("RESULT ")).toList();
    }

    String table() throws IOException {
        return Files.readString(folder.resolve("everywhere-" + mode + ".txt"));
    }

    String xml() throws IOException {
        return Files.readString(folder.resolve("TEST-ipv6containers-everywhere-" + mode + ".xml"));
    }
}
