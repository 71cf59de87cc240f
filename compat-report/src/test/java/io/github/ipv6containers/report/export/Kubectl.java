package io.github.ipv6containers.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls the testbed's kubectl, and its scripts. */
public final class Kubectl {

    private static final Path TESTBED = Path.of("../testbed/kubernetes").toAbsolutePath();

    private final Path program;
    private final String kubeconfig;

    private Kubectl(Path program, String kubeconfig) {
        this.program = program;
        this.kubeconfig = kubeconfig;
    }

    /** Takes the program that is built here; where none is, the test is skipped. */
    public static Kubectl of(String kubeconfig) throws IOException, InterruptedException {
        return new Kubectl(Path.of(firstLine(script("build.sh", "--if-built").start()), "hyperkube"), kubeconfig);
    }

    /** What kubectl said: its exit status and its words. */
    public record Said(int status, String out, String err) {}

    /** Calls, and returns what came of it. */
    public Said call(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "kubectl", "--kubeconfig", kubeconfig));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile("kubectl", ".err");
        try {
            Process kubectl =
                    new ProcessBuilder(command).redirectError(err.toFile()).start();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(kubectl, input));
            String out = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = kubectl.waitFor();
            writer.join();
            return new Said(status, out, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    /** Calls for what must succeed, and returns what it printed. */
    public String get(String... arguments) throws IOException, InterruptedException {
        Said said = call("", arguments);
        assertThat(said.status()).as("%s: %s", List.of(arguments), said.err()).isZero();
        return said.out();
    }

    /** Makes documents in a namespace of their own, all of which must be accepted; returns its name. */
    String apply(String documents) throws IOException, InterruptedException {
        String namespace = namespace();
        // With "apply" each is asked for before it is made.
        Said said = call(documents, "create", "--namespace", namespace, "-f", "-");
        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isZero();
        return namespace;
    }

    /** Makes a namespace of its own; returns its name. */
    String namespace() throws IOException, InterruptedException {
        String namespace = "test-" + UUID.randomUUID().toString().substring(0, 8);
        get("create", "namespace", namespace);
        return namespace;
    }

    /** Returns what starts a script of the testbed. */
    public static ProcessBuilder script(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(TESTBED.resolve(name).toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Returns what a script prints first; where it says that it cannot, the test is skipped with its reason, but in CI. */
    public static String firstLine(Process script) throws IOException, InterruptedException {
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(script));
        @Nullable String line = new BufferedReader(script.inputReader()).readLine();
        if (line != null) {
            return line;
        }
        String why = err.join().strip();
        assertThat(script.waitFor()).as(why).isEqualTo(3);
        return Boolean.parseBoolean(System.getenv("CI")) ? fail(why) : abort(why);
    }

    private static String text(Process script) {
        try {
            return new String(script.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Process process, String input) {
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it had read all, and its status and words say why.
        }
    }
}
