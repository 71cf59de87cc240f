package io.github.ipv6containers.reliability.ingress;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.kubernetes.ProvenNamespace;
import io.github.ipv6containers.kubernetes.RunningPod;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.reliability.cluster.TestbedCluster;
import io.github.ipv6containers.service.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks an Ingress controller for services behind it, at its pod's own addresses, at its Service's and by name, over each family
 * that the cluster has; and tells those that its own HTTP answers for, though nobody behind it does.
 */
public final class IngressPath {

    private static final String KUBECONFIG = "kubeconfig";
    private static final String NGINX = "nginx:1.28";
    private static final String PLANTED = "debian:trixie-slim";

    /** The controller is told of what it serves within a second or two. */
    private static final Duration KNOWN = Duration.ofSeconds(20);

    /** By then the controller has shown that it knows its Ingresses. */
    private static final Patience BRIEF =
            Patience.DEFAULT.withStartUp(Duration.ofSeconds(4)).withSettle(Duration.ofSeconds(2));

    private final Path harness;
    private final TestbedCluster cluster;
    private final PrintStream out;

    private IngressPath(Path harness, TestbedCluster cluster, PrintStream out) {
        this.harness = harness;
        this.cluster = cluster;
        this.out = out;
    }

    /**
     * Runs on the testbed's cluster where one runs, and else on two: IPv6-only, with the way out over IPv4 that pods have on
     * EKS, and dual-stack.
     *
     * @return whether all was as it has to be
     */
    public static boolean run(Path harness, PrintStream out) throws IOException {
        if (TestbedCluster.runs(harness)) {
            return on(harness, out);
        }
        boolean right = on(harness, out, "--families", "ipv6", "--egress-ipv4");
        return on(harness, out, "--families", "dual") && right;
    }

    private static boolean on(Path harness, PrintStream out, String... options) throws IOException {
        long begin = System.nanoTime();
        try (TestbedCluster cluster = TestbedCluster.up(harness, options)) {
            System.setProperty(KUBECONFIG, cluster.kubeconfig());
            boolean right = new IngressPath(harness, cluster, out).isRight();
            out.printf(
                    "  %s; %d s%n",
                    right ? "as it has to be" : "NOT as it has to be", (System.nanoTime() - begin) / 1_000_000_000);
            return right;
        } finally {
            System.clearProperty(KUBECONFIG);
        }
    }

    private boolean isRight() throws IOException {
        String helper = cluster.load(PLANTED);
        Map<String, String> images =
                Map.of(PLANTED, helper, NGINX, cluster.load(NGINX), Controller.IMAGE, cluster.load(Controller.IMAGE));
        try (Cluster connected = Cluster.connect(ClusterChoice.CURRENT);
                ProvenNamespace namespace = ProvenNamespace.open(connected, helper, Patience.DEFAULT.startUp())) {
            out.printf(
                    "ingress: %s, %s pods, controller %s%n", connected, namespace.mode(), images.get(Controller.IMAGE));
            boolean right = namespace.read().isValid();
            right &= isRight(namespace, images);
            right &= hasWayOut(namespace);
            return namespace.read().isValid() && right;
        }
    }

    private boolean isRight(ProvenNamespace namespace, Map<String, String> images) throws IOException {
        List<RunningPod> started = new ArrayList<>();
        try {
            RunningPod controller = start(namespace, Controller.manifest(namespace.name()), images);
            started.add(controller);
            List<Backend> backends = Backend.of(namespace.mode(), catalogue(namespace.mode()));
            for (Backend backend : backends) {
                started.add(start(namespace, backend.objects(), images));
            }
            boolean right = true;
            for (int i = 0; i < backends.size(); i++) {
                right &= isRight(namespace, controller, backends.get(i), started.get(i + 1));
            }
            if (!right) {
                controller.logTail().forEach(line -> out.println("  its log: " + line));
            }
            return right;
        } finally {
            started.forEach(RunningPod::close);
        }
    }

    private static RunningPod start(ProvenNamespace namespace, String manifest, Map<String, String> images) {
        return namespace.start(manifest, image -> images.getOrDefault(image, image), "", Patience.DEFAULT.startUp());
    }

    /** Proves a backend through the Ingress, and tells beside it what a client saw that takes any answer. */
    private boolean isRight(ProvenNamespace namespace, RunningPod controller, Backend backend, RunningPod pod) {
        ServiceFindings through = seen(
                namespace,
                controller,
                new ThroughIngress(backend.host(), backend.server()),
                backend.answers() ? Patience.DEFAULT.withStartUp(KNOWN) : BRIEF);
        boolean anybody =
                seen(namespace, controller, Handshakes.of("http"), BRIEF).allAnswer();
        out.printf(
                "  %-28s %s, %s; any HTTP over each family: %s; its own answer: %s%n",
                backend.name(),
                pod.isReady() ? "Ready" : "not Ready",
                backend.answers() ? "has to answer" : "planted, has to be told",
                anybody ? "yes" : "no",
                words(through));
        return pod.isReady() && anybody && through.allAnswer() == backend.answers();
    }

    private static ServiceFindings seen(
            ProvenNamespace namespace, RunningPod controller, Handshake handshake, Patience patience) {
        Service service = new Service(
                "what is behind the Ingress",
                Controller.IMAGE,
                List.of(new ServicePort(Controller.PORT, "http", handshake)),
                "",
                "");
        return namespace.prove(service, controller, patience, Verification.Inside.ON_FAILURE);
    }

    /** Says what came over each family, from wherever it was asked for in the cluster. */
    private static String words(ServiceFindings found) {
        return found.ports().stream()
                .flatMap(port -> port.facts().stream())
                .filter(fact -> fact.vantage() != Vantage.LOOPBACK)
                .map(fact -> fact.family() + ": " + (fact.answered() ? "" : "no, ") + fact.detail())
                .distinct()
                .collect(joining("; "));
    }

    private String catalogue(StackMode mode) throws IOException {
        return said(
                "recipe",
                "export",
                "nginx",
                "--format",
                "kubernetes",
                "--kind",
                "pod",
                "--image",
                NGINX,
                "--mode",
                mode.id());
    }

    /** On a cluster that imitates EKS: doctor tells of the second interface, and the cluster has IPv6 alone nevertheless. */
    private boolean hasWayOut(ProvenNamespace namespace) throws IOException {
        boolean has = namespace
                .listeners()
                .output(List.of("cat", "/proc/net/route"))
                .lines()
                .anyMatch(line -> line.startsWith("v4if0"));
        if (!has) {
            return true;
        }
        String told = said("doctor", "--on", "kubernetes")
                .lines()
                .filter(line -> line.contains("ways out"))
                .collect(joining());
        out.println("  doctor: " + told);
        return namespace.mode() == StackMode.IPV6_ONLY && told.contains("a route over IPv4 too, by v4if0");
    }

    private String said(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(harness.toString()));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("KUBECONFIG", cluster.kubeconfig());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + " ended with " + process.exitValue() + ".");
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command[0] + " ran.", e);
        }
    }
}
