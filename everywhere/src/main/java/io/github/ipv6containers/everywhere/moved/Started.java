package io.github.ipv6containers.everywhere.moved;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until a container that was made runs, or has run. */
final class Started {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private Started() {}

    /**
     * Waits at most a minute: its files are copied into it before it is started.
     *
     * @throws NotFoundException if it is gone
     */
    static void await(DockerClient client, String id) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (System.nanoTime() < deadline
                && "created"
                        .equals(client.inspectContainerCmd(id).exec().getState().getStatus())) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
