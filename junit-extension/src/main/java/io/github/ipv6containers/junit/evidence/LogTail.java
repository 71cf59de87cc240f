package io.github.ipv6containers.junit.evidence;

import java.util.List;
import org.apiguardian.api.API;

/** The end of a container's log. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class LogTail {

    private static final int LINES = 200;

    private LogTail() {}

    /** Returns the last 200 lines; says so when there were more. */
    public static String of(String log) {
        List<String> lines = log.lines().toList();
        if (lines.size() <= LINES) {
            return log;
        }
        return "(the last " + LINES + " of " + lines.size() + " lines)\n"
                + String.join("\n", lines.subList(lines.size() - LINES, lines.size())) + "\n";
    }
}
