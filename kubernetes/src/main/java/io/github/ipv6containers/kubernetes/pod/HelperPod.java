package io.github.ipv6containers.kubernetes.pod;

import io.fabric8.kubernetes.api.model.EphemeralContainer;
import io.fabric8.kubernetes.api.model.EphemeralContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Writes pods and containers of our own, which the strictest of the pod security standards takes ("restricted"). */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HelperPod {

    /** After this time nobody needs a run's things any more, and the cluster ends its pods. */
    public static final Duration LONGEST_RUN = Duration.ofHours(6);

    public static final String CONTAINER = "helper";

    /** The name of the container that is put into a pod. */
    static final String INSIDE = "ipv6containers-inside";

    /** Does nothing until it is told to end. */
    public static final List<String> IDLE =
            List.of("perl", "-e", "$SIG{TERM} = $SIG{INT} = sub { exit 0 }; sleep 1 while 1");

    /** A pod of a node that is gone is told as lost after so long, and not after the five minutes of other pods. */
    public static final List<Toleration> UNTIL_NODE_IS_LOST = Stream.of("not-ready", "unreachable")
            .map(taint -> new TolerationBuilder()
                    .withKey("node.kubernetes.io/" + taint)
                    .withOperator("Exists")
                    .withEffect("NoExecute")
                    .withTolerationSeconds(20L)
                    .build())
            .toList();

    /** The user "nobody" of every distribution. */
    private static final long NOBODY = 65_534;

    private HelperPod() {}

    /** Returns a pod that runs a command. */
    public static Pod of(String name, String image, List<String> command, Map<String, String> labels) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .withLabels(labels)
                .endMetadata()
                .withNewSpec()
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withRestartPolicy("Never")
                .withTerminationGracePeriodSeconds(1L)
                .withActiveDeadlineSeconds(LONGEST_RUN.toSeconds())
                .withTolerations(UNTIL_NODE_IS_LOST)
                .addNewContainer()
                .withName(CONTAINER)
                .withImage(image)
                .withCommand(command)
                .withSecurityContext(confined())
                .endContainer()
                .endSpec()
                .build();
    }

    /** Returns a container that is put into a running pod and shares its network. */
    static EphemeralContainer inside(String image) {
        return new EphemeralContainerBuilder()
                .withName(INSIDE)
                .withImage(image)
                .withCommand(IDLE)
                .withSecurityContext(confined())
                .build();
    }

    private static SecurityContext confined() {
        return new SecurityContextBuilder()
                .withRunAsNonRoot(true)
                .withRunAsUser(NOBODY)
                .withRunAsGroup(NOBODY)
                .withAllowPrivilegeEscalation(false)
                .withReadOnlyRootFilesystem(true)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .build();
    }
}
