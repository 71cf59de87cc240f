package io.github.ipv6containers.report.page.evidence;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.RunEntry;
import java.util.List;
import java.util.stream.Stream;

/** Shows the last lines of a log in little space; all that were kept are in the report. */
final class LogTail {

    private static final int LINES = 6;
    private static final int CHARACTERS = 140;

    private LogTail() {}

    /** Returns the last lines of a run that did not pass, as one text; what is cut from a long one is marked. */
    static Stream<String> of(RunEntry run) {
        return run.outcome() == Outcome.PASS || run.logTail().isEmpty()
                ? Stream.empty()
                : Stream.of(text(run.logTail()));
    }

    private static String text(List<String> log) {
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
