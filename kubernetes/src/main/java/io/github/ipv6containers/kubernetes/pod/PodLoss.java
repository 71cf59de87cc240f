package io.github.ipv6containers.kubernetes.pod;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how a cluster took a pod away, for no fault of what runs in it. */
final class PodLoss {

    /** Why a kubelet or a controller ends a pod that did nothing wrong. */
    private static final Set<String> TAKEN_AWAY = Set.of(
            "Evicted",
            "NodeLost",
            "NodeShutdown",
            "Shutdown",
            "Terminated",
            "Preempting",
            "OutOfcpu",
            "OutOfmemory",
            "OutOfpods");

    /** A container of which a kubelet that starts again finds nothing any more. */
    private static final String NOT_FOUND_AGAIN = "ContainerStatusUnknown";

    /** What a container runtime tells of a start that its kubelet broke off, by ending or by waiting no longer. */
    private static final Pattern BROKEN_OFF = Pattern.compile("context (?:canceled|deadline exceeded)\\s*$");

    private PodLoss() {}

    /** Says it; empty while the pod is there. */
    static Optional<String> of(Pod pod) {
        PodStatus status = pod.getStatus();
        boolean deleted = pod.getMetadata() != null && pod.getMetadata().getDeletionTimestamp() != null;
        return Optional.ofNullable(status)
                .flatMap(PodLoss::told)
                .or(() -> deleted ? Optional.of("it is being deleted") : Optional.empty())
                .or(() -> Optional.ofNullable(status).flatMap(PodLoss::byItsKubelet));
    }

    private static Optional<String> told(PodStatus status) {
        return status.getConditions().stream()
                .filter(condition -> condition.getType().equals("DisruptionTarget")
                        && condition.getStatus().equals("True"))
                .map(condition -> because(condition.getReason(), condition.getMessage()))
                .findFirst()
                .or(() -> TAKEN_AWAY.contains(String.valueOf(status.getReason()))
                        ? Optional.of(because(status.getReason(), status.getMessage()))
                        : Optional.empty());
    }

    /** A container that never ran, or that nobody saw end, tells nothing of its image. */
    private static Optional<String> byItsKubelet(PodStatus status) {
        return status.getContainerStatuses().stream()
                .flatMap(container -> Stream.of(container.getState(), container.getLastState()))
                .flatMap(state -> Optional.ofNullable(state).flatMap(PodLoss::byItsKubelet).stream())
                .findFirst();
    }

    private static Optional<String> byItsKubelet(ContainerState state) {
        var ended = state.getTerminated();
        if (ended != null && (NOT_FOUND_AGAIN.equals(ended.getReason()) || isBrokenOff(ended.getMessage()))) {
            return Optional.of(because(ended.getReason(), ended.getMessage()));
        }
        var waiting = state.getWaiting();
        return waiting != null
                        && !PodLook.isOfImage(String.valueOf(waiting.getReason()))
                        && isBrokenOff(waiting.getMessage())
                ? Optional.of(because(waiting.getReason(), waiting.getMessage()))
                : Optional.empty();
    }

    private static boolean isBrokenOff(@Nullable String message) {
        return message != null && BROKEN_OFF.matcher(message).find();
    }

    static String because(@Nullable String reason, @Nullable String message) {
        return Stream.of(reason, message)
                .filter(words -> words != null && !words.isBlank())
                .map(words -> words.strip().replaceAll("\\.$", ""))
                .reduce((first, second) -> first + ": " + second)
                .orElse("nothing is told of it");
    }
}
