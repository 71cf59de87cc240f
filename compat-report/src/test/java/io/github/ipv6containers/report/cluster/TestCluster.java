package io.github.ipv6containers.report.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.github.ipv6containers.report.HarnessMain;
import io.github.ipv6containers.report.export.Kubectl;
import io.github.ipv6containers.testbed.StandInImages;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.utility.DockerImageName;

/** A cluster of one node by the testbed, beside one that may run already; it ends with this JVM, however that ends. */
final class TestCluster implements AutoCloseable {

    private static final String KUBECONFIG = "kubeconfig";

    private final Process process;
    private final Path load;
    private final Kubectl kubectl;

    private TestCluster(Process process, Path load, Kubectl kubectl) {
        this.process = process;
        this.load = load;
        this.kubectl = kubectl;
    }

    /** Starts one, and makes it the one that the kubeconfig names; where none can be had, the test is skipped. */
    static TestCluster start(String families) throws IOException, InterruptedException {
        String script = Kubectl.script("cluster.sh").command().get(0);
        String run = "/run/ipv6containers-" + UUID.randomUUID().toString().substring(0, 8);
        Kubectl.firstLine(Kubectl.script("build.sh", "--if-built").start());
        ProcessBuilder hold = new ProcessBuilder(
                "bash",
                "-c",
                "trap '' INT; \"$1\" up --families \"$2\" && cat >/dev/null; status=$?; \"$1\" down;"
                        + " rm -f \"$IPV6CONTAINERS_RUN-kubernetes.lock\"; rmdir \"$IPV6CONTAINERS_RUN\"; exit $status",
                "hold",
                script,
                families);
        hold.environment().put("IPV6CONTAINERS_RUN", run);
        Process process = hold.start();
        String kubeconfig = Kubectl.firstLine(process);
        System.setProperty(KUBECONFIG, kubeconfig);
        Path load = script("IPV6CONTAINERS_RUN=" + run + " exec " + script + " \"$@\"");
        return new TestCluster(process, load, Kubectl.of(kubeconfig));
    }

    KubeconfigClusters clusters() {
        return new KubeconfigClusters(Optional.of(load.toString()), () -> "test", () -> "0");
    }

    /** Returns the same that does not get images of a name. */
    KubeconfigClusters clustersWithout(String image) throws IOException {
        Path some = script("case $2 in *" + image + "*) exit 0 ;; esac", "exec " + load + " \"$@\"");
        return new KubeconfigClusters(Optional.of(some.toString()), () -> "test", () -> "0");
    }

    /** Puts an image, or its stand-in, in under the name by which the manifests of users know it. */
    void load(String image) throws IOException, InterruptedException {
        String had = new StandInImages().apply(DockerImageName.parse(image)).asCanonicalNameString();
        Process loading = new ProcessBuilder(load.toString(), "load", had + "=" + image).start();
        String said = new String(loading.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(loading.waitFor()).as(said).isZero();
    }

    private static Path script(String... lines) throws IOException {
        Path script = Files.createTempFile(
                "load", ".sh", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        script.toFile().deleteOnExit();
        Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        return script;
    }

    /** Makes a context of the kubeconfig for a service account, and returns its name. */
    String contextOf(String namespace, String account) throws IOException, InterruptedException {
        String token = kubectl.get("create", "token", account, "--namespace", namespace)
                .strip();
        return contextWithToken(namespace + "-" + account, token);
    }

    /** Makes a context of the kubeconfig for whoever has a token, and returns its name. */
    String contextWithToken(String name, String token) throws IOException, InterruptedException {
        kubectl.get("config", "set-credentials", name, "--token", token);
        kubectl.get("config", "set-context", name, "--cluster", "ipv6containers", "--user", name);
        return name;
    }

    /** Waits until a pod runs, in whatever namespace, and deletes it. */
    void deletePodWhenItRuns(String name) {
        try (KubernetesClient client = new KubernetesClientBuilder().build()) {
            Pod pod = client.pods()
                    .inAnyNamespace()
                    .withLabel("app.kubernetes.io/name", name)
                    .waitUntilCondition(
                            found -> found != null
                                    && found.getStatus() != null
                                    && "Running".equals(found.getStatus().getPhase()),
                            2,
                            TimeUnit.MINUTES);
            client.resource(pod).withGracePeriod(0).delete();
        }
    }

    /** Starts a command in a JVM of its own, kills it and all that it started once its pod runs, and returns its namespace. */
    String namespaceOfAKilledRun(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HarnessMain.class.getName()));
        words.addAll(List.of(command.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("KUBECONFIG", System.getProperty(KUBECONFIG));
        builder.environment().put("IPV6CONTAINERS_CLUSTER_LOAD", load.toString());
        Process run = builder.start();
        String namespace = "";
        try (BufferedReader lines = run.errorReader()) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("started; ")) {
                namespace = line.startsWith("namespace ") ? line.replaceAll("^namespace |,.*", "") : namespace;
                line = lines.readLine();
            }
            List<ProcessHandle> family =
                    Stream.concat(run.descendants(), Stream.of(run.toHandle())).toList();
            family.forEach(ProcessHandle::destroyForcibly);
            family.forEach(one -> one.onExit().join());
        }
        return namespace;
    }

    Kubectl kubectl() {
        return kubectl;
    }

    @Override
    public void close() throws IOException {
        System.clearProperty(KUBECONFIG);
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
