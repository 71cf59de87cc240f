package io.github.ipv6containers.reliability.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cluster of {@code ./harness cluster up}, and what is done to it. */
public final class TestbedCluster implements AutoCloseable {

    private static final String OURS = "app.kubernetes.io/managed-by=ipv6containers";

    private final Path script;
    private final String kubeconfig;
    private final List<String> kubectl;
    private final boolean started;

    private TestbedCluster(Path script, String kubeconfig, List<String> kubectl, boolean started) {
        this.script = script;
        this.kubeconfig = kubeconfig;
        this.kubectl = kubectl;
        this.started = started;
    }

    /** Tells whether one runs. */
    public static boolean runs(Path harness) throws IOException {
        return said(List.of(script(harness).toString(), "status")).status == 0;
    }

    private static Path script(Path harness) {
        return harness.toAbsolutePath().resolveSibling("testbed/kubernetes/cluster.sh");
    }

    /** Uses the one that runs, or starts one with these options, which is stopped again. */
    public static TestbedCluster up(Path harness, String... options) throws IOException {
        Path script = script(harness);
        boolean runs = runs(harness);
        List<String> up = new ArrayList<>(List.of(script.toString(), "up"));
        up.addAll(List.of(options));
        String kubeconfig = need(up).strip();
        String built = need(List.of(script.resolveSibling("build.sh").toString(), "--if-built"))
                .strip();
        List<String> kubectl = List.of(built + "/hyperkube", "kubectl", "--kubeconfig", kubeconfig);
        return new TestbedCluster(script, kubeconfig, kubectl, !runs);
    }

    /** Returns the path of its kubeconfig. */
    public String kubeconfig() {
        return kubeconfig;
    }

    /** Puts an image of the engine into it, or what stands in for it there, and returns the name by which pods have it. */
    public String load(String image) throws IOException {
        String there = need(List.of(script.resolveSibling("../stand-in.sh").toString(), image))
                .strip();
        need(List.of(script.toString(), "load", there));
        return there;
    }

    /** Ends the kubelet as a crash does; it comes back after ten seconds. */
    public void killKubelet() throws IOException {
        need(List.of(script.toString(), "kill-kubelet"));
    }

    /** Gives it a second node. */
    public void addNode() throws IOException {
        need(List.of(script.toString(), "add-node"));
    }

    /** Ends the second node as a power failure does, and returns the names of the run's pods that were on it. */
    public List<String> loseNode() throws IOException {
        List<String> there = running("spec.nodeName=node-2,status.phase=Running").stream()
                .map(words -> words[1])
                .toList();
        need(List.of(script.toString(), "lose-node"));
        return there;
    }

    /** Evicts pods that run a server of the fleet, by the API by which a node is drained; returns their names. */
    public List<String> evict(int count) throws IOException {
        List<String> evicted = new ArrayList<>();
        for (String[] words : running("status.phase=Running").stream()
                .filter(words -> words[1].startsWith("fleet"))
                .limit(count)
                .toList()) {
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

    /** Returns the namespace and the name of each pod of runs that a field selects. */
    private List<String[]> running(String field) throws IOException {
        return kubectl(
                        "get",
                        "pods",
                        "--all-namespaces",
                        "--selector",
                        OURS,
                        "--field-selector",
                        field,
                        "--output",
                        "jsonpath={range .items[*]}{.metadata.namespace} {.metadata.name}{\"\\n\"}{end}")
                .lines()
                .map(line -> line.split(" ", 2))
                .toList();
    }

    /** Returns the namespaces of runs that are there, once those that are being deleted are gone. */
    public String left() throws IOException {
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
