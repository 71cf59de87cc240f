package io.github.ipv6containers.report.page;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunEntry;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Holds what the cells of one column have in common.
 *
 * @param mode the network's mode
 * @param setUp how the image was configured
 * @param family the family
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Column(StackMode mode, SetUp setUp, IPFamily family) {

    static List<Column> of(Report report) {
        List<RunEntry> runs = report.cells().map(cell -> cell.run()).toList();
        return Stream.of(StackMode.values())
                .filter(mode -> runs.stream().anyMatch(run -> run.mode() == mode))
                .flatMap(mode -> Stream.of(SetUp.values())
                        .filter(setUp -> runs.stream().anyMatch(run -> run.setUp() == setUp))
                        .flatMap(setUp -> mode.families().stream().map(family -> new Column(mode, setUp, family))))
                .toList();
    }

    /** Tells whether it is the first of its mode and set-up. */
    boolean isFirst() {
        return mode.families().iterator().next() == family;
    }

    boolean isOf(RunEntry run) {
        return run.mode() == mode && run.setUp() == setUp;
    }
}
