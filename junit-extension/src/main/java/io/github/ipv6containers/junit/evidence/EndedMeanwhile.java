package io.github.ipv6containers.junit.evidence;

import com.github.dockerjava.api.command.InspectContainerResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/**
 * Tells of a container that answered, and ended by itself while the tests ran.
 *
 * <p>One that a test stopped or killed, or that ended well, is the test's own business. The kernel kills by the same signal
 * what has no memory left: of that the engine knows.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class EndedMeanwhile {

    /** By SIGKILL: 128 and the signal's number. */
    private static final long KILLED = 137;

    /** Well; then by SIGINT, SIGKILL and SIGTERM. */
    private static final Set<Long> WANTED = Set.of(0L, 130L, KILLED, 143L);

    private EndedMeanwhile() {}

    /** Returns the sentence; empty while it runs, and when its end was the test's own business. */
    public static Optional<String> sentence(String name, GenericContainer<?> container) {
        String id = container.getContainerId();
        if (id == null) {
            return Optional.empty();
        }
        try {
            InspectContainerResponse.ContainerState state =
                    container.getDockerClient().inspectContainerCmd(id).exec().getState();
            Long code = state.getExitCodeLong();
            boolean memory = Boolean.TRUE.equals(state.getOOMKilled()) && Objects.equals(code, KILLED);
            boolean ended =
                    Boolean.FALSE.equals(state.getRunning()) && code != null && (memory || !WANTED.contains(code));
            return ended
                    ? Optional.of(name + " answered, then ended with exit " + code
                            + (memory ? ", because its memory ran out," : "") + " while the tests ran."
                            + lastWords(LogTail.of(container)))
                    : Optional.empty();
        } catch (RuntimeException removed) {
            return Optional.empty();
        }
    }

    private static String lastWords(String log) {
        return log.isBlank() ? " Its log is empty." : " Its last words:\n" + log.stripTrailing();
    }
}
