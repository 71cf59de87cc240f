package io.github.ipv6containers.report;

import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.Tally;

/** The exit codes, which scripts rely on. */
final class ExitCodes {

    static final int AS_EXPECTED = 0;
    static final int MISBEHAVES = 1;
    static final int WRONG_USE = 2;
    static final int NO_ENGINE = 3;

    private ExitCodes() {}

    /** Judges a report; one that is void, or in which nothing was measured, is never as expected, whatever fails it. */
    static int of(Report report, FailOn failOn) {
        if (report.run().engine().name().equals("none")) {
            return NO_ENGINE;
        }
        Tally tally = report.summary();
        if (report.isVoid() || tally.measured() == 0) {
            return MISBEHAVES;
        }
        boolean fails =
                switch (failOn) {
                    case CHANGED -> tally.deviations() > 0 || tally.notRun() > 0;
                    case MISBEHAVING -> tally.deviations() > 0 || tally.notRun() > 0 || tally.misbehaving() > 0;
                    case NEVER -> false;
                };
        return fails ? MISBEHAVES : AS_EXPECTED;
    }
}
