package io.github.ipv6containers.finding;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds how a container ended before its ports were proved.
 *
 * @param exitCode the exit code, or -1 when the container never started
 * @param outOfMemory whether the kernel killed it for want of memory
 * @param reason what the engine says of it, or empty
 * @param logTail its last log lines, oldest first
 * @param ranMillis how long it ran, in milliseconds; 0 when that is not known
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Ending(int exitCode, boolean outOfMemory, String reason, List<String> logTail, long ranMillis) {

    public Ending {
        logTail = List.copyOf(logTail);
    }

    public Ending(int exitCode, boolean outOfMemory, String reason, List<String> logTail) {
        this(exitCode, outOfMemory, reason, logTail, 0);
    }
}
