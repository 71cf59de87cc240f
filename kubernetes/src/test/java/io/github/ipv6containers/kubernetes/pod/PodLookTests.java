package io.github.ipv6containers.kubernetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.Ending;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a cluster tells of a pod is read as it is meant. */
class PodLookTests {

    @Test
    void readsTheAddressesOfBothFamilies() {
        PodLook look = look("podIPs: [{ip: 'fd00::2'}, {ip: 10.0.0.2}]");

        assertThat(look.addresses()).isEqualTo(Map.of(IPFamily.IPV6, "fd00::2", IPFamily.IPV4, "10.0.0.2"));
    }

    @Test
    void hasStartedWhenItRunsAndHasAnAddress() {
        String runs = "containerStatuses: [{name: a, state: {running: {startedAt: '2026-01-01T00:00:00Z'}}}]";

        assertThat(look(runs).hasStarted()).isFalse();
        assertThat(look("podIPs: [{ip: 10.0.0.2}]").hasStarted()).isFalse();
        assertThat(look("podIPs: [{ip: 10.0.0.2}]\n" + runs).hasStarted()).isTrue();
    }

    @Test
    void tellsThatAnImageCannotBePulled() {
        PodLook look = look("""
                containerStatuses:
                  - {name: a, state: {waiting: {reason: ErrImagePull, message: "failed to pull:\\nno such host"}}}""");

        assertThat(look.trouble()).hasValue("the image redis:8 cannot be pulled: failed to pull:");
        assertThat(look.isImageMissing()).isTrue();
    }

    @Test
    void waitsWhileItsContainerIsMade() {
        PodLook look = look("containerStatuses: [{name: a, state: {waiting: {reason: ContainerCreating}}}]");

        assertThat(look.trouble()).isEmpty();
        assertThat(look.isImageMissing()).isFalse();
        assertThat(look.waitsFor()).isEqualTo("its container waits: ContainerCreating");
    }

    @Test
    void tellsWhyNoNodeTakesIt() {
        PodLook look =
                look("conditions: [{type: PodScheduled, status: 'False', reason: Unschedulable, message: 0/1 nodes"
                        + " are available}]");

        assertThat(look.waitsFor()).isEqualTo("no node takes it: 0/1 nodes are available");
    }

    /** A pod that is started again has ended once, as a container of an engine has. */
    @Test
    void hasEndedThoughItWasStartedAgain() {
        PodLook look = look("""
                containerStatuses:
                  - name: a
                    state: {waiting: {reason: CrashLoopBackOff}}
                    lastState: {terminated: {exitCode: 137, reason: OOMKilled, startedAt: '2026-01-01T00:00:00Z', finishedAt: '2026-01-01T00:00:02Z'}}""");

        assertThat(look.ending(List.of("last words"))).hasValue(new Ending(137, true, "", List.of("last words"), 2000));
    }

    @Test
    void wasNeverRunWhenTheKubeletRefusedIt() {
        PodLook look = look("phase: Failed\nreason: SysctlForbidden\nmessage: forbidden sysctl");

        assertThat(look.hasStarted()).isTrue();
        assertThat(look.ending(List.of()))
                .hasValue(new Ending(-1, false, "SysctlForbidden: forbidden sysctl", List.of()));
    }

    @Test
    void isLostWhenItWasEvicted() {
        assertThat(look("phase: Failed\nreason: Evicted\nmessage: The node was low on resource")
                        .lost())
                .hasValue("Evicted: The node was low on resource");
        assertThat(
                        look("conditions: [{type: DisruptionTarget, status: 'True', reason: DeletionByTaintManager, message: "
                                        + "'Taint manager: deleting due to NoExecute taint'}]")
                                .lost())
                .hasValue("DeletionByTaintManager: Taint manager: deleting due to NoExecute taint");
    }

    @Test
    void isLostWhenSomebodyDeletesIt() {
        PodLook look = new PodLook(new PodBuilder()
                .withNewMetadata()
                .withDeletionTimestamp("2026-01-01T00:00:00Z")
                .endMetadata()
                .build());

        assertThat(look.lost()).hasValue("it is being deleted");
    }

    /** As containerd told of a kubelet that was killed while it started the container: no image is at fault. */
    @Test
    void isLostWhenItsKubeletEndedWhileItStartedIt() {
        String told =
                "{exitCode: 128, reason: StartError, message: 'failed to create containerd task: failed to create shim"
                        + " task: context canceled'}";
        String lost = "StartError: failed to create containerd task: failed to create shim task: context canceled";

        assertThat(look("containerStatuses: [{name: a, state: {terminated: " + told + "}}]")
                        .lost())
                .hasValue(lost);
        assertThat(look("containerStatuses: [{name: a, state: {running: {}}, lastState: {terminated: " + told + "}}]")
                        .lost())
                .hasValue(lost);
        assertThat(look("containerStatuses: [{name: a, state: {waiting: {reason: RunContainerError, message: 'context"
                                + " deadline exceeded'}}}]")
                        .lost())
                .hasValue("RunContainerError: context deadline exceeded");
    }

    @Test
    void isLostWhenItsKubeletFindsNothingOfItsContainer() {
        PodLook look = look(
                "containerStatuses: [{name: a, state: {terminated: {exitCode: 137, reason:"
                        + " ContainerStatusUnknown, message: The container could not be located when the pod was terminated}}}]");

        assertThat(look.lost())
                .hasValue("ContainerStatusUnknown: The container could not be located when the pod was terminated");
    }

    /** A command that is not in the image is told by the same reason. */
    @Test
    void isNotLostWhenItsImageCannotBeStarted() {
        PodLook look = look(
                "containerStatuses: [{name: a, state: {terminated: {exitCode: 128, reason: StartError, message:"
                        + " 'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create"
                        + " failed: unable to start container process: exec: \"serve\": executable file not found in $PATH'}}}]");

        assertThat(look.lost()).isEmpty();
    }

    /** What its own process or its image does to it is no loss, and is told of it. */
    @Test
    void isNotLostByItsOwnDoing() {
        assertThat(look("phase: Failed\nreason: DeadlineExceeded").lost()).isEmpty();
        assertThat(look("phase: Running\ncontainerStatuses: [{name: a, state: {waiting: {reason: CrashLoopBackOff}}}]")
                        .lost())
                .isEmpty();
    }

    private static PodLook look(String status) {
        return new PodLook(Serialization.unmarshal(
                "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: a, image: 'redis:8'}]}\nstatus:\n"
                        + status.indent(2),
                io.fabric8.kubernetes.api.model.Pod.class));
    }
}
