package io.github.ipv6containers.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.github.ipv6containers.kubernetes.pod.HelperPod;
import io.github.ipv6containers.kubernetes.pod.PodLook;
import io.github.ipv6containers.kubernetes.pod.PodTroubleException;
import io.github.ipv6containers.kubernetes.pod.PodWatch;
import io.github.ipv6containers.kubernetes.pod.PodWords;
import io.github.ipv6containers.kubernetes.run.RunNamespace;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An indexed Job of the pods that dial, one for each shard of a run.
 *
 * <p>The cluster starts so many at a time as were allowed, the next when one is done, and one that is lost with its node anew.
 * What the shards run cannot be the Job's own pods: those of one Job all have the same image.
 */
final class ShardJob {

    private static final String NAME = "ipv6containers-shards";
    private static final String INDEX = "batch.kubernetes.io/job-completion-index";

    /** How often a share's pod may be taken away. */
    private static final int MOST_LOSSES = 6;

    private static final Duration ENDS = Duration.ofSeconds(5);
    private static final List<String> END_WELL = List.of("perl", "-e", "kill TERM => 1");

    private final KubernetesClient client;
    private final RunNamespace namespace;
    private final PodWatch pods;
    private final Duration longest;

    ShardJob(KubernetesClient client, RunNamespace namespace, PodWatch pods, Duration longest) {
        this.client = client;
        this.namespace = namespace;
        this.pods = pods;
        this.longest = longest;
    }

    /** Makes it. */
    void create(String image, int shards, int atATime) {
        Pod template = HelperPod.of(NAME, image, HelperPod.IDLE, Map.of());
        Map<String, String> labels = new HashMap<>(namespace.labels());
        labels.put("app.kubernetes.io/managed-by", "ipv6containers");
        Job job = new JobBuilder()
                .withNewMetadata()
                .withName(namespace.nameOf(NAME))
                .endMetadata()
                .withNewSpec()
                .withCompletionMode("Indexed")
                .withCompletions(shards)
                .withParallelism(Math.min(shards, atATime))
                .withBackoffLimitPerIndex(MOST_LOSSES)
                // A pod of a node that is gone never ends, so that it must not be waited for. With a policy of failures
                // it would.
                .withPodReplacementPolicy("TerminatingOrFailed")
                .withActiveDeadlineSeconds(HelperPod.LONGEST_RUN.toSeconds())
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(labels)
                .endMetadata()
                .withSpec(template.getSpec())
                .endTemplate()
                .endSpec()
                .build();
        namespace.create(job);
    }

    /**
     * Waits for the pod of a shard, and returns its name.
     *
     * @throws PodTroubleException if the cluster does not make it
     */
    String pod(int index) {
        return pods.await(pod -> isOf(pod, index) && isThere(pod), longest)
                .orElseThrow(() -> new PodTroubleException(
                        "The Job " + namespace.nameOf(NAME) + " has no pod for shard " + (index + 1) + " after "
                                + longest.toSeconds() + " s.",
                        false))
                .getMetadata()
                .getName();
    }

    private static boolean isOf(Pod pod, int index) {
        return String.valueOf(index)
                .equals(Objects.requireNonNullElse(pod.getMetadata().getAnnotations(), Map.of())
                        .get(INDEX));
    }

    private static boolean isThere(Pod pod) {
        PodLook look = new PodLook(pod);
        return look.lost().isEmpty() && !look.isOver();
    }

    /** Ends the pod of a shard, so that the cluster starts that of the next; a kubelet that starts again is waited for. */
    void end(int index) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < longest.toNanos()) {
            List<Pod> there = pods.all().stream()
                    .filter(pod -> isOf(pod, index) && isThere(pod))
                    .toList();
            if (there.isEmpty()) {
                return;
            }
            there.forEach(pod -> {
                new PodWords(client, namespace.name(), pod).output(END_WELL);
                pods.await(pod.getMetadata().getName(), told -> !isThere(told), ENDS);
            });
        }
    }
}
