package io.github.ipv6containers.report.judge;

import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.plan.Cell;
import org.apiguardian.api.API;

/**
 * Holds what came of one cell.
 *
 * @param cell the cell
 * @param attempt what came of its run
 * @param reused whether the recipe sets nothing, so that the run as shipped speaks for it
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record CellRun(Cell cell, Attempt attempt, boolean reused) {

    /** Tells whether it was measured, and each port did what the recipe says. */
    public boolean isAsExpected() {
        return RunEntries.agreement(this) == Agreement.AS_EXPECTED;
    }
}
