package io.github.ipv6containers.everywhere.moved;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import io.github.ipv6containers.network.TestNetwork;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.utility.ResourceReaper;

/** Removes what still runs on the network when the JVM ends: singletons, and what was meant to be reused. */
final class Leftover {

    private static final Duration FOR_TESTCONTAINERS = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private Leftover() {}

    /** Without Ryuk Testcontainers removes its containers at this very moment too; it is waited for. */
    static void removeFrom(TestNetwork network) {
        DockerClient client = network.engine().client();
        boolean byTestcontainers =
                ResourceReaper.instance().getClass().getSimpleName().startsWith("JVMHook");
        long deadline = System.nanoTime() + (byTestcontainers ? FOR_TESTCONTAINERS.toNanos() : 0);
        while (System.nanoTime() < deadline && !network.occupants().isEmpty()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        network.occupants().parallelStream().forEach(id -> remove(client, id));
    }

    private static void remove(DockerClient client, String id) {
        try {
            client.removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (DockerException gone) {
            // Its own code or Testcontainers' hook was quicker.
        }
    }
}
