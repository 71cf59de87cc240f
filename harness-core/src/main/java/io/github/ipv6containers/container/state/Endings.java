package io.github.ipv6containers.container.state;

import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import io.github.ipv6containers.finding.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** Reads from a container's state whether it has ended, and how. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Endings {

    private Endings() {}

    /**
     * Returns how it ended; empty while it runs. One that the engine starts again and again has ended each time: to the engine
     * it runs between two attempts.
     */
    public static Optional<Ending> of(ContainerState state, Supplier<List<String>> log) {
        boolean restarting = Boolean.TRUE.equals(state.getRestarting());
        if (Boolean.TRUE.equals(state.getRunning()) && !restarting) {
            return Optional.empty();
        }
        // Docker gives a container that it could not start an exit code as well.
        long code = neverRan(state) ? -1 : Objects.requireNonNullElse(state.getExitCodeLong(), -1L);
        String error = Objects.requireNonNullElse(state.getError(), "");
        return Optional.of(new Ending(
                Math.toIntExact(code),
                Boolean.TRUE.equals(state.getOOMKilled()),
                restarting && error.isEmpty() ? "starts it again and again" : error,
                log.get(),
                restarting ? 0 : ranMillis(state)));
    }

    /** While one is removed its status no longer tells, but the time of its start does, which is the zero of Go. */
    private static boolean neverRan(ContainerState state) {
        return "created".equals(state.getStatus())
                || String.valueOf(state.getStartedAt()).startsWith("0001-01-01");
    }

    private static long ranMillis(ContainerState state) {
        try {
            Instant started = Instant.parse(String.valueOf(state.getStartedAt()));
            Instant finished = Instant.parse(String.valueOf(state.getFinishedAt()));
            return Math.max(0, Duration.between(started, finished).toMillis());
        } catch (DateTimeParseException unknown) {
            return 0;
        }
    }
}
