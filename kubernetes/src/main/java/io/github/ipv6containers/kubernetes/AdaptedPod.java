package io.github.ipv6containers.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Probe;
import io.github.ipv6containers.kubernetes.pod.HelperPod;
import java.util.function.UnaryOperator;

/** Changes of a manifest's pod what a run needs to be otherwise, and nothing that decides whether it answers. */
final class AdaptedPod {

    private static final int SECONDS_BETWEEN_DIALS = 1;

    /** A command costs a process in the pod each time. */
    private static final int SECONDS_BETWEEN_COMMANDS = 2;

    private AdaptedPod() {}

    /**
     * Ends it some time after the run, tells soon that its node is gone, and asks more often whether it is Ready: a run waits
     * for that, which the pod of a deployment need not.
     */
    static void forARun(Pod pod, UnaryOperator<String> images) {
        pod.getSpec().setActiveDeadlineSeconds(HelperPod.LONGEST_RUN.toSeconds());
        pod.getSpec().setTolerations(HelperPod.UNTIL_NODE_IS_LOST);
        pod.getSpec().getContainers().forEach(container -> {
            container.setImage(images.apply(container.getImage()));
            Probe probe = container.getReadinessProbe();
            if (probe != null) {
                probe.setPeriodSeconds(probe.getExec() == null ? SECONDS_BETWEEN_DIALS : SECONDS_BETWEEN_COMMANDS);
            }
        });
    }
}
