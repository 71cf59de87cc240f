package io.github.ipv6containers.kubernetes.pod;

import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;

/** Waits until a pod runs, or will not. */
@API(status = API.Status.INTERNAL, since = "0.1")
public record PodStart(PodWatch pods) {

    /**
     * Waits.
     *
     * @throws PodTroubleException if it does not come to run
     * @throws PodLostException if the cluster took it away meanwhile
     */
    public void await(String name, Duration longest) {
        Optional<Pod> told = pods.await(name, PodStart::isDecided, longest);
        if (told.isEmpty() && pods.isDeleted(name)) {
            throw new PodLostException("The pod " + name + " is not there any more.");
        }
        PodLook look = new PodLook(told.orElseThrow(
                () -> new PodTroubleException("The cluster tells nothing of the pod " + name + ".", false)));
        look.lost().ifPresent(words -> {
            throw new PodLostException("The pod " + name + " was taken away: " + words + ".");
        });
        look.trouble().ifPresent(words -> {
            throw new PodTroubleException("The pod " + name + " does not start: " + words + ".", look.isImageMissing());
        });
        if (!look.hasStarted()) {
            throw new PodTroubleException(
                    "The pod " + name + " stays Pending for " + longest.toSeconds() + " s: " + look.waitsFor() + ".",
                    false);
        }
    }

    private static boolean isDecided(Pod pod) {
        PodLook look = new PodLook(pod);
        return look.hasStarted() || look.trouble().isPresent() || look.lost().isPresent();
    }
}
