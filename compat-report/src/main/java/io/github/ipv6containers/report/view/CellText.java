package io.github.ipv6containers.report.view;

import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.RunEntry;
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

    /** Returns a sign and a few words; a container's last words are too long for a cell. */
    public static String of(RunEntry run) {
        Mark mark = Mark.of(run);
        boolean tells = run.outcome() == Outcome.FAIL && run.ending() == null;
        return mark.sign().letter() + " " + (tells ? run.reason() : mark.words());
    }
}
