package io.github.ipv6containers.report.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.Harness;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One image is checked as a pod of a dual-stack cluster. */
@Tag("cluster")
@Execution(ExecutionMode.CONCURRENT)
class CheckClusterTests {

    private static TestCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = TestCluster.start("dual");
    }

    /** Nothing of what the tests made is there by then. */
    @AfterAll
    static void stop() throws Exception {
        if (cluster == null) {
            return;
        }
        try (TestCluster ends = cluster) {
            assertThat(ends.kubectl()
                            .get("get", "namespaces", "--output", "name", "--selector", "io.github.ipv6containers/run"))
                    .isEmpty();
        }
    }

    @Test
    void provesAnImageThatAnswersAtItsAddressesAndThroughItsService() throws Exception {
        Harness.Ran ran = check("redis:8.2", "--port", "6379:redis", "--stay", "1s");

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out().lines().map(CheckClusterTests::withoutNumbers))
                .containsExactly(
                        "redis:8.2 answers on every port over every family of the dual-stack network.",
                        "  6379 Redis PING over IPv4: PONG at 10.244.0.N:6379 (N ms); through its Service too, at 10.96.N:6379"
                                + " and by its name",
                        "  6379 Redis PING over IPv6: PONG at [fd00:10:244::N]:6379 (N ms); through its Service too, at"
                                + " [fd00:10:96::N]:6379 and by its name");
    }

    /** The kubelet asks the pod's first address alone, which is of IPv6 here, so its Service leads nowhere. */
    @Test
    void tellsOfAnImageThatListensOnIPv4Alone() {
        Harness.Ran ran = check("nginx:1.18", "--port", "80:http", "--stay", "1s");

        assertThat(ran.status()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "nginx:1.18 port 80 (http) does not answer on IPv6: the connection is refused.",
                        "nginx:1.18 port 80 (http) answers on IPv4 at the pod's own address, but not through its Service.",
                        "0.0.0.0:80",
                        "yes: 6 of 6 planted listeners were read correctly in this run");
    }

    /** The command that should put it into the cluster does not, so the node asks a registry that it does not reach. */
    @Test
    void tellsOfAnImageThatCannotBePulled() throws IOException {
        Harness.Ran ran = check(cluster.clustersWithout("stand-in-redis:7"), "redis:7.2", "--port", "6379:redis");

        assertThat(ran.err())
                .contains(
                        "redis:7.2 was not run: The pod check does not start: the image ipv6containers/stand-in-redis:7")
                .contains(" cannot be pulled: ");
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void tellsThatTheClusterHasOtherFamilies() {
        Harness.Ran ran = check("redis:8.2", "--port", "6379:redis", "--mode", "ipv6-only");

        assertThat(ran.out())
                .isEqualTo("redis:8.2 was not run: the pods of this cluster are dual-stack, so nothing can be proved of"
                        + " ipv6-only.\n");
        assertThat(ran.status()).isEqualTo(3);
    }

    private static Harness.Ran check(String image, String... further) {
        return check(cluster.clusters(), image, further);
    }

    private static Harness.Ran check(Clusters clusters, String image, String... further) {
        String[] arguments = new String[further.length + 4];
        arguments[0] = "check";
        arguments[1] = image;
        arguments[2] = "--on";
        arguments[3] = "kubernetes";
        System.arraycopy(further, 0, arguments, 4, further.length);
        return Harness.onClusters(clusters, arguments);
    }

    private static String withoutNumbers(String line) {
        return line.replaceAll("10\\.244\\.0\\.\\d+", "10.244.0.N")
                .replaceAll("10\\.96\\.\\d+\\.\\d+", "10.96.N")
                .replaceAll("fd00:10:244::[0-9a-f]+", "fd00:10:244::N")
                .replaceAll("fd00:10:96::[0-9a-f:]+", "fd00:10:96::N")
                .replaceAll("\\(\\d+\\.\\d ms\\)", "(N ms)");
    }
}
