package io.github.ipv6containers.report.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ipv6containers.report.Harness;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A dual-stack cluster for the tests of a class, and commands on it. */
abstract class OnCluster {

    static final String RUN = "io.github.ipv6containers/run";

    static TestCluster cluster;
    static String allowed = "";
    static String least = "";
    static String withoutExec = "";
    static String forbidden = "";
    static String expired = "";

    @BeforeAll
    static void start() throws Exception {
        cluster = TestCluster.start("dual");
        // Before the tests run beside each other: the kubeconfig that they read is written to.
        cluster.kubectl().get("apply", "--filename", "src/test/resources/cluster/namespaces.yaml");
        cluster.kubectl().get("apply", "--namespace", "allowed", "--filename", "../docs/kubernetes-role.yaml");
        allowed = cluster.contextOf("allowed", "ipv6containers");
        least = cluster.contextOf("allowed", "least");
        withoutExec = cluster.contextOf("without-exec", "without-exec");
        forbidden = cluster.contextOf("forbidden", "nobody");
        expired = cluster.contextWithToken("expired", "of-yesterday");
    }

    /** Nothing of what the tests made is there by then. */
    @AfterAll
    static void stop() throws Exception {
        if (cluster == null) {
            return;
        }
        try (TestCluster ends = cluster) {
            // It takes a cluster some seconds to delete a namespace; this fails when it takes a minute.
            String[] wait = ("wait namespaces --for delete --timeout 60s --selector " + RUN).split(" ");
            ends.kubectl().get(wait);
            assertThat(ends.kubectl().get("get", "namespaces", "--output", "name", "--selector", RUN))
                    .isEmpty();
        }
    }

    static Harness.Ran on(String command) {
        return Harness.onClusters(cluster.clusters(), command.split(" "));
    }

    static Stream<String> controls(JsonNode report) {
        return StreamSupport.stream(report.at("/controls").spliterator(), false)
                .map(control -> control.at("/name").asText() + ": "
                        + control.at("/observed").asText());
    }

    static String lastLine(String text) {
        return text.lines().reduce("", (earlier, later) -> later);
    }

    /** In a namespace that is shared, names end in that of the run. */
    static String withoutRun(String line) {
        return line.replaceAll("(ipv6containers-peer)-[0-9a-f]{8}", "$1-N");
    }

    static Harness.Ran check(String image, String... further) {
        return check(cluster.clusters(), image, further);
    }

    static Harness.Ran check(Clusters clusters, String image, String... further) {
        return Harness.onClusters(
                clusters,
                Stream.concat(Stream.of("check", image, "--on", "kubernetes"), Stream.of(further))
                        .toArray(String[]::new));
    }

    static String withoutNumbers(String line) {
        return line.replaceAll("10\\.244\\.0\\.\\d+", "10.244.0.N")
                .replaceAll("10\\.96\\.\\d+\\.\\d+", "10.96.N")
                .replaceAll("fd00:10:244::[0-9a-f]+", "fd00:10:244::N")
                .replaceAll("fd00:10:96::[0-9a-f:]+", "fd00:10:96::N")
                .replaceAll("\\(\\d+\\.\\d ms\\)", "(N ms)");
    }
}
