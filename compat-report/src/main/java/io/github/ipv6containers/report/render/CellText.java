package io.github.ipv6containers.report.render;

import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.RunEntry;

/** Says what came of one run by a sign and words, so that it reads without color. */
final class CellText {

    static final String LEGEND = """
            +  every port answers over every family       -  it does not, as the recipe expects
            !  not as the recipe expects                  ?  not measured
            =  nothing to set, so the run as shipped speaks for the recipe too
            """;

    private CellText() {}

    static String of(RunEntry run) {
        if (run.outcome() == Outcome.NOT_RUN) {
            return "? not run";
        }
        if (run.outcome() == Outcome.UNSUPPORTED) {
            return "? unsupported";
        }
        boolean answers = run.outcome() == Outcome.PASS;
        boolean changed = run.agreement() == Agreement.CHANGED;
        if (!run.sameAs().isEmpty()) {
            return "= nothing to set" + (changed ? "\n! " + run.reason() : "");
        }
        String sign = changed ? "! " : answers ? "+ " : "- ";
        return sign + (answers ? "answers" : run.reason());
    }
}
