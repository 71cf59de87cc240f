package io.github.ipv6containers.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.kubernetes.pod.Lost;
import io.github.ipv6containers.kubernetes.pod.PodLook;
import io.github.ipv6containers.kubernetes.pod.PodWatch;
import io.github.ipv6containers.probe.Patience;
import java.time.Duration;
import java.util.function.Supplier;

/** Reads what is planted in a cluster, and again when the cluster took it away. */
final class Readings {

    /** How often what reads the planted listeners may be taken away. */
    private static final int MOST = 3;

    /** It takes a cluster 50 s to tell that a node is gone, and pods of ours leave one after 20 s more. */
    private static final Duration NODE_IS_TOLD_LOST = Duration.ofSeconds(90);

    private final PodWatch pods;
    private final HelperPods helpers;
    private volatile boolean wereRight;

    Readings(PodWatch pods, HelperPods helpers) {
        this.pods = pods;
        this.helpers = helpers;
    }

    /** Reads the planted listeners; where they were read rightly before, their node may be gone: that is waited for. */
    ControlListeners.Reading planted() {
        ControlListeners.Reading reading = once();
        if (!reading.isValid() && wereRight && areLost()) {
            helpers.plantIfLost();
            reading = once();
        }
        wereRight |= reading.isValid();
        return reading;
    }

    private ControlListeners.Reading once() {
        return untilRead(() -> helpers.planted().read(helpers.listeners(), Patience.DEFAULT));
    }

    private boolean areLost() {
        return pods.await(helpers.listeners().name(), Readings::isLost, NODE_IS_TOLD_LOST)
                .filter(pod -> !isLost(pod))
                .isEmpty();
    }

    private static boolean isLost(Pod pod) {
        return new PodLook(pod).lost().isPresent();
    }

    /** Reads again when the cluster took away what is read, or what reads it. */
    <T> T untilRead(Supplier<T> reading) {
        for (int reads = 1; ; reads++) {
            try {
                return reading.get();
            } catch (RuntimeException e) {
                if (reads == MOST || Lost.words(e).isEmpty()) {
                    throw e;
                }
                helpers.plantIfLost();
            }
        }
    }
}
