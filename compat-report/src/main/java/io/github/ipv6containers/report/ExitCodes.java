package io.github.ipv6containers.report;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.report.model.DiffEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.Tally;
import java.util.Locale;
import java.util.stream.Stream;

/** The exit codes, which scripts rely on. */
final class ExitCodes {

    static final int AS_EXPECTED = 0;
    static final int MISBEHAVES = 1;
    static final int WRONG_USE = 2;
    static final int NO_ENGINE = 3;

    /** For the scripts of this project alone: nothing is wrong with the command, and an engine is needed next. */
    static final int ENGINE_NEEDED = 10;

    private ExitCodes() {}

    /** Judges a report; one that is void, or in which nothing was measured, is never as expected, whatever fails it. */
    static int of(Report report, FailOn failOn) {
        if (report.run().engine().name().equals("none")) {
            return NO_ENGINE;
        }
        Tally tally = report.summary();
        if (report.parts().stream().anyMatch(RunConditions::isVoid) || tally.measured() == 0) {
            return MISBEHAVES;
        }
        DiffEntry diff = report.diff();
        boolean changed = diff == null ? tally.deviations() > 0 : diff.isSerious();
        boolean fails =
                switch (failOn) {
                    case CHANGED -> changed || tally.notRun() > 0;
                    case MISBEHAVING ->
                        changed || tally.deviations() > 0 || tally.notRun() > 0 || tally.misbehaving() > 0;
                    case NEVER -> false;
                };
        return fails ? MISBEHAVES : AS_EXPECTED;
    }

    /** Names what of a report makes the command fail. */
    enum FailOn {
        /** Something is not as its recipe expects, or not as in the baseline where there is one, or was not run. */
        CHANGED,
        /** The same, or some port does not answer, though its recipe says so. */
        MISBEHAVING,
        /** Nothing that was judged. */
        NEVER;

        static final String DESCRIPTION =
                "What makes the exit status 1: changed (something is not as its recipe expects, or"
                        + " with --baseline not as it was, or was not run; the default), misbehaving (or some port does not answer,"
                        + " though its recipe says so), never.";

        static FailOn parse(String text) {
            return Stream.of(values())
                    .filter(value -> value.word().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("--fail-on knows no \"" + text + "\"; known: "
                            + Stream.of(values()).map(FailOn::word).collect(joining(", ")) + "."));
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
