package io.github.ipv6containers.report.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.github.ipv6containers.kubernetes.pod.PodLostException;
import io.github.ipv6containers.kubernetes.pod.PodStart;
import io.github.ipv6containers.kubernetes.pod.PodWatch;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of pods that somebody deletes, on the cluster of the class that has these tests. */
interface PodsThatAreDeleted {

    /** Whoever waits for it may not have looked while it was there. */
    @Test
    default void losesAPodThatIsDeletedBeforeItIsLookedAt() {
        Map<String, String> labels = Map.of("app.kubernetes.io/name", "short-lived");
        Pod pod = new PodBuilder()
                .withNewMetadata()
                .withName("short-lived")
                .withLabels(labels)
                .endMetadata()
                .withNewSpec()
                .addToNodeSelector("kubernetes.io/hostname", "none")
                .addNewContainer()
                .withName("any")
                .withImage("redis:8.2")
                .endContainer()
                .endSpec()
                .build();
        try (KubernetesClient client = new KubernetesClientBuilder().build();
                PodWatch pods = PodWatch.of(client, "default", labels)) {
            client.resource(pod).inNamespace("default").create();
            assertThat(pods.await(told -> true, Duration.ofMinutes(1))).isPresent();
            client.resource(pod).inNamespace("default").withGracePeriod(0).delete();

            assertThatThrownBy(() -> new PodStart(pods).await("short-lived", Duration.ofMinutes(1)))
                    .isInstanceOf(PodLostException.class)
                    .hasMessageMatching(
                            "The pod short-lived (is not there any more|was taken away: it is being deleted)\\.");
            assertThat(pods.await("short-lived", told -> false, Duration.ofMinutes(1)))
                    .isEmpty();
            assertThatThrownBy(() -> new PodStart(pods).await("short-lived", Duration.ofMinutes(1)))
                    .isInstanceOf(PodLostException.class)
                    .hasMessage("The pod short-lived is not there any more.");
        }
    }
}
