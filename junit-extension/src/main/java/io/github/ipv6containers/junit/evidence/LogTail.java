package io.github.ipv6containers.junit.evidence;

import io.github.ipv6containers.engine.ContainerLog;
import io.github.ipv6containers.secret.Secrets;
import java.util.List;
import org.apiguardian.api.API;
import org.testcontainers.containers.ContainerState;

/** The end of a container's log. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class LogTail {

    private static final int LINES = 200;
    private static final int LINE = 200;

    private LogTail() {}

    /**
     * Returns the last 200 lines, without the secrets of the container's environment; says so when there were more.
     *
     * <p>No more is read: a container may have written gigabytes.
     *
     * @throws RuntimeException if the engine cannot be asked
     */
    public static String of(ContainerState container) {
        String[] environment = container.getContainerInfo().getConfig().getEnv();
        Secrets secrets = Secrets.of(environment == null ? List.of() : List.of(environment));
        return of(secrets.hiddenIn(
                ContainerLog.tail(container.getDockerClient(), container.getContainerId(), LINES + 1)));
    }

    /** Returns the last 200 lines; says so when there were more. */
    public static String of(String log) {
        List<String> lines = log.lines().toList();
        if (lines.size() <= LINES) {
            return log;
        }
        return "(the last " + LINES + " lines)\n" + String.join("\n", lines.subList(lines.size() - LINES, lines.size()))
                + "\n";
    }

    /** Returns the last line that says anything, at most 200 characters of it; empty when there is none. */
    public static String lastLine(String log) {
        String line =
                log.lines().map(String::strip).filter(text -> !text.isEmpty()).reduce("", (before, last) -> last);
        return line.length() <= LINE ? line : line.substring(0, LINE) + "…";
    }
}
