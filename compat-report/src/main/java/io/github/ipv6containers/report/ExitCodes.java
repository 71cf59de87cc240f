package io.github.ipv6containers.report;

import io.github.ipv6containers.report.model.Report;

/** The exit codes, which scripts rely on. */
final class ExitCodes {

    static final int AS_EXPECTED = 0;
    static final int MISBEHAVES = 1;
    static final int WRONG_USE = 2;
    static final int NO_ENGINE = 3;

    private ExitCodes() {}

    /** Judges a report; one that is void, or in which nothing was measured, is never as expected. */
    static int of(Report report, FailOn failOn) {
        if (report.run().engine().name().equals("none")) {
            return NO_ENGINE;
        }
        if (report.isVoid() || report.summary().measured() == 0) {
            return MISBEHAVES;
        }
        boolean fails =
                switch (failOn) {
                    case CHANGED -> report.summary().deviations() > 0;
                    case MISBEHAVING ->
                        report.summary().deviations() > 0 || report.summary().misbehaving() > 0;
                    case NEVER -> false;
                };
        return fails ? MISBEHAVES : AS_EXPECTED;
    }
}
