package io.github.ipv6containers.reliability.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cluster of {@code ./harness cluster up}, and what is done to it. */
final class TestbedCluster implements AutoCloseable {

    private static final String OURS = "app.kubernetes.io/managed-by=ipv6containers";

    private final Path script;
    private final List<String> kubectl;
    private final boolean started;

    private TestbedCluster(Path script, List<String> kubectl, boolean started) {
        this.script = script;
        this.kubectl = kubectl;
        this.started = started;
    }

    /** Uses the one that runs, or starts one, which is stopped again. */
    static TestbedCluster up(Path harness) throws IOException {
        Path folder = harness.toAbsolutePath().resolveSibling("testbed").resolve("kubernetes");
        Path script = folder.resolve("cluster.sh");
        boolean runs = said(List.of(script.toString(), "status")).status == 0;
        String kubeconfig = need(List.of(script.toString(), "up")).strip();
        String built = need(List.of(folder.resolve("build.sh").toString(), "--if-built"))
                .strip();
        return new TestbedCluster(script, List.of(built + "/hyperkube", "kubectl", "--kubeconfig", kubeconfig), !runs);
    }

    /** Ends the kubelet as a crash does; it comes back after ten seconds. */
    void killKubelet() throws IOException {
        need(List.of(script.toString(), "kill-kubelet"));
    }

    /** Evicts pods that run a server of the fleet, by the API by which a node is drained; returns their names. */
    List<String> evict(int count) throws IOException {
        List<String> evicted = new ArrayList<>();
        String running = kubectl(
                "get",
                "pods",
                "--all-namespaces",
                "--selector",
                OURS,
                "--field-selector",
                "status.phase=Running",
                "--output",
                "jsonpath={range .items[*]}{.metadata.namespace} {.metadata.name}{\"\\n\"}{end}");
        for (String line : running.lines()
                .filter(one -> one.contains(" fleet"))
                .limit(count)
                .toList()) {
            String[] words = line.split(" ", 2);
            Path eviction = Files.createTempFile("eviction", ".json");
            try {
                Files.writeString(
                        eviction,
                        "{\"apiVersion\": \"policy/v1\", \"kind\": \"Eviction\", \"metadata\": {\"name\": \"%s\", \"namespace\": \"%s\"}}"
                                .formatted(words[1], words[0]));
                List<String> command = new ArrayList<>(kubectl);
                command.addAll(List.of(
                        "create",
                        "--raw",
                        "/api/v1/namespaces/" + words[0] + "/pods/" + words[1] + "/eviction",
                        "--filename",
                        eviction.toString()));
                if (said(command).status == 0) { // it may have ended meanwhile
                    evicted.add(words[1]);
                }
            } finally {
                Files.delete(eviction);
            }
        }
        return evicted;
    }

    /** Returns the namespaces of runs that are there, once those that are being deleted are gone. */
    String left() throws IOException {
        List<String> command = new ArrayList<>(kubectl);
        command.addAll(List.of(
                "wait",
                "namespaces",
                "--for",
                "delete",
                "--timeout",
                "90s",
                "--selector",
                "io.github.ipv6containers/run"));
        said(command);
        return kubectl("get", "namespaces", "--output", "name", "--selector", "io.github.ipv6containers/run")
                .strip();
    }

    private String kubectl(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(kubectl);
        command.addAll(List.of(arguments));
        return need(command);
    }

    private record Said(int status, String out) {}

    private static String need(List<String> command) throws IOException {
        Said said = said(command);
        if (said.status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + said.status + ".");
        }
        return said.out;
    }

    private static Said said(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Said(process.waitFor(), out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command.get(0) + " ran.", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (started) {
            need(List.of(script.toString(), "down"));
        }
    }
}
