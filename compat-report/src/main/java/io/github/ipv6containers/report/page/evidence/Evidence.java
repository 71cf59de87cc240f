package io.github.ipv6containers.report.page.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunEntry.AdviceEntry;
import io.github.ipv6containers.report.view.Mark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds all that a cell rests on.
 *
 * @param id the name of this place in the page
 * @param cell the cell
 * @param mark what it comes to over all families
 * @param asked what was asked of each port and family
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Evidence(String id, ReportCell cell, Mark mark, List<Asked> asked) {

    public Evidence {
        asked = List.copyOf(asked);
    }

    /** Makes that of a cell. */
    public static Evidence of(String id, ReportCell cell) {
        return new Evidence(id, cell, Mark.of(cell.run()), Asked.of(cell.run()));
    }

    /** Returns what was asked, by port. */
    public List<List<Asked>> ports() {
        return List.copyOf(asked.stream()
                .collect(groupingBy(Asked::port, LinkedHashMap::new, toList()))
                .values());
    }

    /** Returns the places from which a port was asked. */
    public List<Vantage> vantages() {
        return Stream.of(Vantage.values())
                .filter(vantage ->
                        asked.stream().anyMatch(one -> !one.from(vantage).isEmpty()))
                .toList();
    }

    /** Returns what mends a port or what the recipe sets; null where there is nothing to tell. */
    public @Nullable AdviceEntry advice() {
        boolean tells = cell.run().outcome() != Outcome.PASS || cell.run().setUp() == SetUp.RECIPE;
        return tells ? cell.run().advice() : null;
    }
}
