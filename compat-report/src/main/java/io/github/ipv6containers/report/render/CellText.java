package io.github.ipv6containers.report.render;

import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.RunEntry.EndingEntry;
import org.apiguardian.api.API;

/** Says what came of one run by a sign and words, so that it reads without color. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CellText {

    /** What the signs mean. */
    public static final String LEGEND = """
            +  every port answers over every family    -  one does not, which the recipe expects
            !  not as the recipe expects               ?  not measured
            =  nothing to set: the run as shipped speaks for the recipe too
            """;

    private CellText() {}

    /** Returns a sign and a few words. */
    public static String of(RunEntry run) {
        if (run.outcome() == Outcome.NOT_RUN) {
            return "? not run";
        }
        if (run.outcome() == Outcome.UNSUPPORTED) {
            return "? unsupported";
        }
        boolean answers = run.outcome() == Outcome.PASS;
        boolean changed = run.agreement() == Agreement.CHANGED;
        if (!run.sameAs().isEmpty() && !changed) {
            return "= nothing to set";
        }
        String sign = changed ? "! " : answers ? "+ " : "- ";
        return sign + (answers ? "answers" : words(run));
    }

    /** A container's last words are too long for a cell; the list of differences has them. */
    private static String words(RunEntry run) {
        EndingEntry ending = run.ending();
        return ending == null ? run.reason() : "stopped, exit " + ending.exitCode();
    }
}
