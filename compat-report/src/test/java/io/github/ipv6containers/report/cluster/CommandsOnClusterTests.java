package io.github.ipv6containers.report.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.Harness;
import io.github.ipv6containers.report.manifests.LintedSystem;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.Events;

/** Each command does on a dual-stack cluster what it does on an engine, and leaves nothing. */
@Tag("cluster")
@Execution(ExecutionMode.CONCURRENT)
class CommandsOnClusterTests extends OnCluster implements PodsThatAreDeleted {

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

        assertThat(lastLine(ran.err()))
                .matches(
                        "redis:7.2 was not run: The pod check does not start: the image (ipv6containers/\\S+) cannot be"
                                + " pulled: (Back-off pulling image \"\\1\": ErrImagePull: )?failed to pull and unpack image"
                                + " \"\\S+/\\1\": failed to resolve image: failed to do request: Head \"\\S+\": dial tcp: lookup"
                                + " \\S+ on \\[fd00:10:96::a]:53: server misbehaving\\.");
        assertThat(ran.status()).isEqualTo(2);
    }

    /** By a dry run, as an API server by itself answered before. */
    @Test
    void asksTheClusterOfSystemsThatAreManifestsAlone() {
        List<SetUp> setUps = List.of(SetUp.values());

        List<LintedEntry> asked = cluster.clusters().linted(ClusterChoice.CURRENT, StackMode.DUAL_STACK, setUps);

        assertThat(asked)
                .extracting(LintedEntry::runs)
                .isEqualTo(LintedSystem.entries(List.of(StackMode.DUAL_STACK), setUps).stream()
                        .map(LintedEntry::runs)
                        .toList());
        assertThat(asked).extracting(LintedEntry::servers).containsOnly("Kubernetes 1.34.4");
    }

    @Test
    void diagnosesTheCluster() {
        Harness.Ran ran = on("doctor --on kubernetes");

        assertThat(ran.out().lines().map(OnCluster::withoutNumbers))
                .contains(
                        "+ pods               IPv4 10.244.0.N and IPv6 fd00:10:244::N",
                        "+ Services           IPv4 10.96.N and IPv6 fd00:10:96::N",
                        "+ planted listeners  6 of 6 read right: at the pod, through its Service, and by its name",
                        "+ DNS                a Service's name has addresses of IPv4 and IPv6 (AAAA is IPv6, A is IPv4)",
                        "+ pod's loopback     answers at 127.0.0.1 and ::1, whatever the pod's own addresses are",
                        "+ node's loopback    a Service's node port is refused at 127.0.0.1 and refused at ::1: dial addresses"
                                + " of pods and Services instead",
                        "+ ways out           over both families, as far as the cluster's network leads",
                        "+ kube-proxy         mode nftables",
                        "Pods can be proved here.");
        assertThat(ran.status()).isZero();
    }

    /**
     * At its addresses and through its Service; with the documented Role alone, in a namespace that is there, where everything
     * else is kept. Of two runs at once one has not even what the Role calls missed.
     */
    @Test
    void provesAnImageWithTheDocumentedRoleAndLess() throws Exception {
        cluster.kubectl().get("create", "configmap", "of-others", "--namespace", "allowed");
        String arguments = "--port 6379:redis --stay 1s --namespace allowed --context ";

        CompletableFuture<Harness.Ran> beside =
                CompletableFuture.supplyAsync(() -> check("redis:8.2", (arguments + least).split(" ")));
        Harness.Ran ran = check("redis:8.2", (arguments + allowed).split(" "));

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out().lines().map(OnCluster::withoutNumbers))
                .containsExactly(
                        "redis:8.2 answers on every port over every family of the dual-stack network.",
                        "  6379 Redis PING over IPv4: PONG at 10.244.0.N:6379 (N ms); through its Service too, at 10.96.N:6379"
                                + " and by its name",
                        "  6379 Redis PING over IPv6: PONG at [fd00:10:244::N]:6379 (N ms); through its Service too, at"
                                + " [fd00:10:96::N]:6379 and by its name");
        assertThat(beside.join().status()).as(beside.join().err()).isZero();
        assertThat(cluster.kubectl().get("get", "pods,services", "--namespace", "allowed", "--output", "name"))
                .isEmpty();
        assertThat(cluster.kubectl().get("get", "configmap", "of-others", "--namespace", "allowed", "--output", "name"))
                .isEqualTo("configmap/of-others\n");
    }

    @Test
    void saysThatItMayNotRunWhatDials() {
        Harness.Ran ran = check("redis:8.2", "--port", "6379", "--context", withoutExec, "--namespace", "without-exec");

        assertThat(lastLine(ran.err()))
                .isEqualTo(
                        "The cluster does not allow it: no command can be run in pods of the namespace \"without-exec\", as"
                                + " the right to \"pods/exec\" is missing (docs/kubernetes-role.yaml has the Role that is needed).");
        assertThat(ran.status()).isEqualTo(3);
    }

    @Test
    void saysWhatItMayNotDo() {
        Harness.Ran inOne = check("redis:8.2", "--port", "6379", "--context", forbidden, "--namespace", "forbidden");
        Harness.Ran inItsOwn = check("redis:8.2", "--port", "6379", "--context", forbidden);

        assertThat(lastLine(inOne.err()))
                .isEqualTo("The cluster does not allow it: pods is forbidden: User"
                        + " \"system:serviceaccount:forbidden:nobody\" cannot list resource \"pods\" in API group \"\" in the"
                        + " namespace \"forbidden\" (docs/kubernetes-role.yaml has the Role that is needed).");
        assertThat(lastLine(inItsOwn.err()))
                .isEqualTo(
                        "namespaces is forbidden: User \"system:serviceaccount:forbidden:nobody\" cannot create resource"
                                + " \"namespaces\" in API group \"\" at the cluster scope: name a namespace in which you may make"
                                + " pods, with --namespace.");
        assertThat(List.of(inOne.status(), inItsOwn.status())).containsOnly(3);
    }

    /** An API server ends the connection when it does not know a token; the fast tests have one that only says so. */
    @Test
    void isNotAcceptedWithATokenThatHasExpired() {
        Harness.Ran ran = check("redis:8.2", "--port", "6379", "--context", expired);

        assertThat(ran.err())
                .matches(
                        "The cluster at https://\\S+/ does not accept the credentials of the context \"expired\": the token or"
                                + " certificate may have expired; renew it\\.\n");
        assertThat(ran.status()).isEqualTo(3);
    }

    @Test
    void tellsOfAFullQuota() {
        Harness.Ran ran = check("redis:8.2", "--port", "6379:redis", "--namespace", "full");

        assertThat(ran.out())
                .isEqualTo("redis:8.2 was not run: The quota of the namespace \"full\" is full: exceeded quota: few,"
                        + " requested: pods=1, used: pods=2, limited: pods=2.\n");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void tellsOfAPodThatNoNodeTakes() {
        Harness.Ran ran = check("redis:8.2", "--port", "6379:redis", "--timeout", "2", "--namespace", "too-large");

        assertThat(withoutRun(lastLine(ran.err())))
                .isEqualTo(
                        "Nothing can be proved on this cluster. The pod ipv6containers-peer-N stays Pending for 2 s: no"
                                + " node takes it: 0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate,"
                                + " preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.");
        assertThat(ran.status()).isEqualTo(3);
    }

    /** In two shares, of which the second has a server that somebody else deletes while it is waited for. */
    @Test
    void reportsAColumnOfKubernetes(@TempDir Path folder) throws Exception {
        SyntheticRecipe.write(folder, "early", 0);
        SyntheticRecipe.write(folder, "late", 3);
        CompletableFuture<Void> deleted = CompletableFuture.runAsync(() -> cluster.deletePodWhenItRuns("late-1-s2"));

        Harness.Ran ran = on("report --on kubernetes --shards 2 --parallel 8 --only early,late --stay 0 --recipes "
                + folder + " --out " + folder.resolve("out"));

        deleted.join();
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err())
                .containsPattern("debian:trixie-slim \\(default\\): run again: The pod late-1-s2 .*")
                .contains("shard 1/2, dual-stack: 6 of 6 planted listeners read right at the end")
                .contains("shard 2/2, dual-stack: 6 of 6 planted listeners read right at the end");
        JsonNode report =
                new JsonMapper().readTree(folder.resolve("out/report.json").toFile());
        assertThat(report.at("/parts").findValuesAsText("shard")).containsExactlyInAnyOrder("1/2", "2/2");
        assertThat(report.at("/parts/0/engine/name").asText()).isEqualTo("kubernetes");
        assertThat(report.at("/parts/0/engine/modes").toString()).isEqualTo("[\"dual-stack\"]");
        assertThat(report.at("/systems").findValuesAsText("outcome")).hasSize(4).containsOnly("pass");
        assertThat(report.at("/systems").findValuesAsText("vantage"))
                .contains("network", "service", "name", "loopback");
        assertThat(report.at("/systems/0/subjects/0/version").asText()).startsWith("5.");
        assertThat(controls(report))
                .contains(
                        "ready-by-its-loopback: Ready; service: ipv6 refused",
                        "ready-by-its-first-address: Ready; service: ipv4 refused",
                        "service-of-the-other-family: Ready; service: ipv4 refused");
    }

    /** The one that docs/kubernetes.md names. */
    @Test
    void provesWhatTheExampleOfATestDoes(@TempDir Path classes) throws Exception {
        cluster.load("debian:trixie-slim");
        cluster.load("redis:8.2");

        Events tests = Example.run("CacheOnClusterTests", classes);

        tests.assertStatistics(counts -> counts.started(1).succeeded(1));
    }

    /** Both the run and the process that should delete its things are killed; what runs beside them is kept. */
    @Test
    void cleansUpAfterAKilledRun() throws Exception {
        String namespace =
                cluster.namespaceOfAKilledRun("check redis:8.2 --port 6379:redis --on kubernetes --stay 90s");
        assertThat(cluster.kubectl().get("get", "pods", "--namespace", namespace, "--output", "name"))
                .contains("pod/check");

        Harness.Ran ran = on("clean --on kubernetes");

        assertThat(ran.out())
                .isEqualTo(
                        "deleted namespace " + namespace + "\nNothing else is left there of runs that were killed.\n");
        assertThat(ran.status()).isZero();
        cluster.kubectl().get("wait", "namespace", namespace, "--for", "delete", "--timeout", "60s");
    }

    @Test
    void tellsThatTheClusterHasOtherFamilies() {
        Harness.Ran ran = check("redis:8.2", "--port", "6379:redis", "--mode", "ipv6-only");

        assertThat(ran.out())
                .isEqualTo("redis:8.2 was not run: the pods of this cluster are dual-stack, so nothing can be proved of"
                        + " ipv6-only.\n");
        assertThat(ran.status()).isEqualTo(3);
    }
}
