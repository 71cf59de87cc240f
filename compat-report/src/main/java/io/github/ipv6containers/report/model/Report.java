package io.github.ipv6containers.report.model;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds a whole report; the table and the JSON are made from this alone.
 *
 * @param schemaVersion the version of the JSON Schema that it fits
 * @param run the conditions of the run
 * @param controls how the planted listeners were read
 * @param systems what was found of each system
 * @param summary the counts
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Report(
        int schemaVersion, RunConditions run, List<ControlEntry> controls, List<SystemEntry> systems, Tally summary) {

    public static final int SCHEMA_VERSION = 1;

    public Report {
        controls = List.copyOf(controls);
        systems = List.copyOf(systems);
    }

    /** Tells whether a planted listener was read wrongly, so that nothing was judged. */
    public boolean isVoid() {
        return !run.voidBecause().isEmpty();
    }
}
