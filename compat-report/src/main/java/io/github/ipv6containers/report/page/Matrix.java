package io.github.ipv6containers.report.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.github.ipv6containers.report.model.CellId;
import io.github.ipv6containers.report.model.DiffEntry;
import io.github.ipv6containers.report.model.DiffEntry.ChangeEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.page.evidence.Evidence;
import io.github.ipv6containers.report.view.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Holds the table of all cells.
 *
 * @param columns the columns, from left to right
 * @param blocks the systems, from top to bottom
 * @param severalEngines whether the rows tell on which engine they ran
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Matrix(List<Column> columns, List<Block> blocks, boolean severalEngines) {

    static Matrix of(Report report) {
        boolean several = report.hasSeveralEngines();
        List<Column> columns = Column.of(report);
        DiffEntry diff = report.diff();
        Set<CellId> differing = diff == null
                ? Set.of()
                : diff.changes().stream().map(ChangeEntry::cell).collect(toSet());
        List<Block> blocks = Row.of(report).stream()
                .map(row -> MatrixRow.of(row, columns, several, differing))
                .collect(groupingBy(row -> row.row().system().id(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(Block::new)
                .toList();
        return new Matrix(columns, blocks, several);
    }

    /** Returns what each run rests on. */
    Stream<Evidence> evidence() {
        return blocks.stream().flatMap(block -> block.rows().stream()).flatMap(row -> row.evidence().stream());
    }
}
