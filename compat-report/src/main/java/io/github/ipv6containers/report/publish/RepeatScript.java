package io.github.ipv6containers.report.publish;

import io.github.ipv6containers.report.model.ClaimEntry.TrialEntry;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.view.Repeat;

/** The one command that repeats a cell, as a script. */
final class RepeatScript {

    private RepeatScript() {}

    static String of(ReportCell cell) {
        SubjectEntry subject = cell.subject();
        String what =
                subject.digest().isEmpty() ? subject.requested() : subject.requested() + " as " + subject.digest();
        return script(what, cell.engine(), Repeat.of(cell));
    }

    static String of(String system, TrialEntry trial, String engine) {
        return script(trial.image(), engine, Repeat.of(system, trial, engine));
    }

    private static String script(String what, String engine, String command) {
        return "#!/bin/sh\n# Run in the project's folder; it repeats %s.\nexec %s --out repeated\n"
                .formatted((what + " on " + engine).replaceAll("\\R", " "), command);
    }
}
