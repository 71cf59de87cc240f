package io.github.ipv6containers.report.page.evidence;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apiguardian.api.API;

/** Shows the last lines of a log in little space; all that were kept are in the report. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class LogTail {

    private static final int LINES = 6;
    private static final int CHARACTERS = 140;

    private LogTail() {}

    /** Returns the last lines; what is cut from a long one is marked. */
    public static String text(List<String> log) {
        return log.subList(Math.max(0, log.size() - LINES), log.size()).stream()
                .map(LogTail::cut)
                .collect(joining("\n"));
    }

    private static String cut(String line) {
        if (line.codePointCount(0, line.length()) <= CHARACTERS) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, CHARACTERS)) + "…";
    }
}
