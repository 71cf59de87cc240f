package io.github.ipv6containers.kubernetes.pod;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodIP;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Reads what a cluster tells of a pod. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class PodLook {

    /** A container that waits for one of these will not start by itself. */
    private static final Set<String> TROUBLE = Set.of(
            "ErrImagePull",
            "ImagePullBackOff",
            "ErrImageNeverPull",
            "InvalidImageName",
            "CreateContainerConfigError",
            "CreateContainerError",
            "RunContainerError");

    private final Pod pod;

    /** Takes what was told last. */
    public PodLook(Pod pod) {
        this.pod = pod;
    }

    private Optional<PodStatus> status() {
        return Optional.ofNullable(pod.getStatus());
    }

    private Stream<ContainerStatus> containers() {
        return status().stream().flatMap(status -> status.getContainerStatuses().stream());
    }

    private Stream<PodCondition> conditions(String type) {
        return status().stream()
                .flatMap(status -> status.getConditions().stream())
                .filter(condition -> condition.getType().equals(type));
    }

    /** Tells whether every container of it runs or has run and it has an address, or it is over before that. */
    public boolean hasStarted() {
        boolean run = containers().findAny().isPresent()
                && containers()
                        .allMatch(container ->
                                isRunning(container) || ended(container).isPresent());
        return isOver() || (run && !addresses().isEmpty());
    }

    private static boolean isRunning(ContainerStatus container) {
        return container.getState() != null && container.getState().getRunning() != null;
    }

    /** Tells whether a Service leads to it. */
    public boolean isReady() {
        return conditions("Ready").anyMatch(condition -> condition.getStatus().equals("True"));
    }

    /** Tells whether the pod itself is over, whatever of its containers. */
    public boolean isOver() {
        return status().map(PodStatus::getPhase)
                .filter(phase -> phase.equals("Failed") || phase.equals("Succeeded"))
                .isPresent();
    }

    /** Says how the cluster took it away, for no fault of what runs in it; empty while it is there. */
    public Optional<String> lost() {
        return PodLoss.of(pod);
    }

    /** Returns its first address of each family. */
    public Map<IPFamily, String> addresses() {
        return byFamily(status().stream()
                .flatMap(status -> status.getPodIPs().stream())
                .map(PodIP::getIp)
                .toList());
    }

    /** Returns the family of the address by which the kubelet probes it. */
    public IPFamily firstFamily() {
        return status().map(PodStatus::getPodIP)
                        .filter(address -> !address.contains(":"))
                        .isPresent()
                ? IPFamily.IPV4
                : IPFamily.IPV6;
    }

    /** Returns the first of each family. */
    public static Map<IPFamily, String> byFamily(@Nullable Collection<String> addresses) {
        Map<IPFamily, String> found = new EnumMap<>(IPFamily.class);
        if (addresses != null) {
            addresses.forEach(
                    address -> found.putIfAbsent(address.contains(":") ? IPFamily.IPV6 : IPFamily.IPV4, address));
        }
        return found;
    }

    /** Says why it will not start; empty while it may. */
    public Optional<String> trouble() {
        return waiting()
                .filter(waiting -> TROUBLE.contains(String.valueOf(waiting.getReason())))
                .map(waiting -> trouble(waiting.getReason(), waiting.getMessage() == null ? "" : waiting.getMessage()))
                .findFirst();
    }

    /** Tells whether the cluster cannot have its image. */
    public boolean isImageMissing() {
        return waiting().anyMatch(waiting -> isOfImage(String.valueOf(waiting.getReason())));
    }

    static boolean isOfImage(String reason) {
        return reason.contains("Image");
    }

    private Stream<ContainerStateWaiting> waiting() {
        return containers()
                .map(ContainerStatus::getState)
                .flatMap(state -> Optional.ofNullable(state).map(ContainerState::getWaiting).stream());
    }

    private String trouble(String reason, String message) {
        String words = message.strip().lines().findFirst().orElse("").strip();
        String because = words.isEmpty() ? reason : words;
        return isOfImage(reason)
                ? "the image " + pod.getSpec().getContainers().get(0).getImage() + " cannot be pulled: " + because
                : "its container cannot be made: " + because;
    }

    /** Says what a pod waits for that does not start. */
    public String waitsFor() {
        return conditions("PodScheduled")
                .filter(condition -> condition.getStatus().equals("False"))
                .map(condition -> "no node takes it: "
                        + String.valueOf(condition.getMessage()).replaceAll("\\.$", ""))
                .findFirst()
                .or(() -> waiting()
                        .map(waiting -> "its container waits: " + waiting.getReason())
                        .findFirst())
                .orElse("nothing is told of it");
    }

    /** Returns how the first of its containers ended that did, also if it was started again; empty when none has. */
    public Optional<Ending> ending(List<String> logTail) {
        Optional<Ending> ending = containers()
                .flatMap(container -> ended(container).stream())
                .findFirst()
                .map(ended -> new Ending(
                        ended.getExitCode(),
                        "OOMKilled".equals(ended.getReason()),
                        ended.getMessage() == null ? "" : ended.getMessage(),
                        logTail,
                        ranMillis(ended)));
        return ending.or(
                () -> isOver() ? Optional.of(new Ending(-1, false, overBecause(), logTail)) : Optional.empty());
    }

    private String overBecause() {
        return status().map(status -> status.getReason() == null && status.getMessage() == null
                        ? "the pod is over"
                        : PodLoss.because(status.getReason(), status.getMessage()))
                .orElse("");
    }

    private static Optional<ContainerStateTerminated> ended(ContainerStatus container) {
        return Stream.of(container.getState(), container.getLastState())
                .flatMap(state -> Optional.ofNullable(state).map(ContainerState::getTerminated).stream())
                .findFirst();
    }

    private static long ranMillis(ContainerStateTerminated ended) {
        try {
            return Math.max(
                    0,
                    Duration.between(Instant.parse(ended.getStartedAt()), Instant.parse(ended.getFinishedAt()))
                            .toMillis());
        } catch (DateTimeParseException | NullPointerException unknown) {
            return 0;
        }
    }
}
