package io.github.ipv6containers.report.compare;

import io.github.ipv6containers.report.model.DiffEntry.Change;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.RunEntry.EndingEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names how a cell differs from what came of it earlier; how long things took is no difference. */
final class Changes {

    private Changes() {}

    /** Returns null when nothing differs. */
    static @Nullable Change of(@Nullable ReportCell earlier, ReportCell later) {
        if (earlier == null) {
            return Change.ADDED;
        }
        RunEntry before = earlier.run();
        RunEntry after = later.run();
        boolean wasMeasured = before.outcome().isMeasured();
        if (wasMeasured != after.outcome().isMeasured()) {
            return wasMeasured ? Change.NO_LONGER_MEASURED : Change.NEWLY_MEASURED;
        }
        if (!wasMeasured) {
            return null;
        }
        if (seen(before).equals(seen(after))) {
            return before.agreement() == after.agreement() ? null : Change.EXPECTED_OTHERWISE;
        }
        if (after.outcome() == before.outcome()) {
            return Change.FAILS_OTHERWISE;
        }
        return after.outcome() == Outcome.PASS ? Change.NEWLY_WORKS : Change.NO_LONGER_WORKS;
    }

    /** What a reader sees of a cell: the outcome, each port's finding, and an exit. */
    private static List<String> seen(RunEntry run) {
        EndingEntry ending = run.ending();
        if (ending != null) {
            return List.of("exit " + ending.exitCode() + (ending.outOfMemory() ? " out of memory" : ""));
        }
        return run.findings().stream()
                .map(found -> found.port() + " " + found.family().id() + " "
                        + found.finding().id())
                .sorted()
                .toList();
    }
}
