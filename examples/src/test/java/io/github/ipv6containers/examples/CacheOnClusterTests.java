package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.kubernetes.ProvenNamespace;
import io.github.ipv6containers.kubernetes.RunningPod;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.kubernetes.cluster.NoClusterException;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A cache as a pod of the cluster that the kubeconfig names, whatever families that has. */
@Tag("cluster")
class CacheOnClusterTests {

    /** Another name where the cluster has no registry. */
    private static final String IMAGE = System.getenv().getOrDefault("EXAMPLE_REDIS_IMAGE", "redis:8.2");

    private static final String MANIFEST = """
            apiVersion: v1
            kind: Pod
            metadata: {name: cache, labels: {app: cache}}
            spec:
              containers:
                - name: cache
                  image: "%s"
                  args: [redis-server, --bind, "*", "-::*", --protected-mode, "no"]
                  readinessProbe: {tcpSocket: {port: 6379}, periodSeconds: 1}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cache}
            spec:
              ipFamilyPolicy: PreferDualStack
              selector: {app: cache}
              ports: [{port: 6379}]
            """.formatted(IMAGE);

    private static Cluster cluster;
    private static ProvenNamespace namespace;

    @BeforeAll
    static void open() {
        cluster = connected();
        namespace = ProvenNamespace.open(cluster);
    }

    private static Cluster connected() {
        try {
            return Cluster.connect(ClusterChoice.CURRENT);
        } catch (NoClusterException none) {
            return abort(none.getMessage());
        }
    }

    @AfterAll
    static void close() {
        if (namespace != null) {
            namespace.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    /** Over every family that the cluster gives to pods: at the pod, through its Service, and by its name. */
    @Test
    void answersThroughItsService() {
        ServicePort redis = new ServicePort(6379, "redis", Handshakes.of("redis"));
        try (RunningPod cache = namespace.start(MANIFEST)) {
            namespace.requireAnswers(new Service("cache", IMAGE, List.of(redis), "", ""), cache);

            assertThat(cache.isReady()).isTrue();
        }
    }
}
