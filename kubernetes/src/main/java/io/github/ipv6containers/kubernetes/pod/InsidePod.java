package io.github.ipv6containers.kubernetes.pod;

import io.fabric8.kubernetes.api.model.EphemeralContainer;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.SocketProbe;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a pod from inside its network namespace, by an ephemeral container that is put into it once. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class InsidePod implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(InsidePod.class);
    private static final Duration STARTS = Duration.ofSeconds(30);

    private final KubernetesClient client;
    private final PodWatch pods;
    private final String namespace;
    private final String pod;
    private final String image;
    private @Nullable Dialer dialer;
    private boolean impossible;

    /** Takes the pod, and the image of the container that is put into it with the first look. */
    public InsidePod(KubernetesClient client, PodWatch pods, String namespace, String pod, String image) {
        this.client = client;
        this.pods = pods;
        this.namespace = namespace;
        this.pod = pod;
        this.image = image;
    }

    /** Looks; a look that cannot be taken is told as none, because it only explains and never decides. */
    public InsideReport look(List<ProbeTarget> targets, Patience patience) {
        try {
            Dialer inside = dialer();
            if (inside == null) {
                return InsideReport.NONE;
            }
            List<Fact> facts = SocketProbe.dialAll(targets, target -> inside.dial(target, patience));
            return new InsideReport(
                    facts, InsideReport.parse(List.of(), inside.tables()).listening());
        } catch (KubernetesClientException | DialerLostException e) {
            LOGGER.debug("No look from inside pod {}", pod, e);
            return InsideReport.NONE;
        }
    }

    private synchronized @Nullable Dialer dialer() {
        if (dialer == null && !impossible) {
            impossible = true;
            put();
            boolean runs = pods.await(pod, InsidePod::isThere, STARTS)
                    .filter(InsidePod::isThere)
                    .isPresent();
            if (runs) {
                dialer = Dialer.in(client, namespace, pod, HelperPod.INSIDE);
            }
        }
        return dialer;
    }

    private void put() {
        EphemeralContainer inside = HelperPod.inside(image);
        client.pods().inNamespace(namespace).withName(pod).ephemeralContainers().edit(found -> new PodBuilder(found)
                .editSpec()
                .addToEphemeralContainers(inside)
                .endSpec()
                .build());
    }

    private static boolean isThere(Pod pod) {
        return pod.getStatus().getEphemeralContainerStatuses().stream()
                .anyMatch(container -> container.getName().equals(HelperPod.INSIDE)
                        && container.getState() != null
                        && container.getState().getRunning() != null);
    }

    @Override
    public synchronized void close() {
        if (dialer != null) {
            Objects.requireNonNull(dialer).close();
        }
    }
}
