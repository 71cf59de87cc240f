package io.github.ipv6containers.report.page;

import io.github.ipv6containers.report.model.CellId;
import io.github.ipv6containers.report.page.evidence.Evidence;
import io.github.ipv6containers.report.view.Mark;
import io.github.ipv6containers.report.view.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds one row of the table.
 *
 * @param id the name of this place in the page
 * @param row what it shows
 * @param squares what came of each column; null where nothing was to be run
 * @param evidence what each of its runs rests on
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record MatrixRow(String id, Row row, List<@Nullable Square> squares, List<Evidence> evidence) {

    static MatrixRow of(Row row, List<Column> columns, boolean severalEngines, Set<CellId> differing) {
        String id = Anchor.ofRow(row.cells().get(0), severalEngines);
        List<@Nullable Square> squares = new ArrayList<>();
        columns.forEach(column -> squares.add(row.cells().stream()
                .filter(cell -> column.isOf(cell.run()))
                .findFirst()
                .map(cell -> new Square(
                        column.isFirst() ? Anchor.of(cell, severalEngines) : null,
                        Mark.of(cell.run(), column.family()),
                        Anchor.of(row.ran(cell), severalEngines),
                        differing.contains(cell.id())))
                .orElse(null)));
        List<Evidence> evidence = row.cells().stream()
                .filter(cell -> row.ran(cell).equals(cell))
                .map(cell -> Evidence.of(Anchor.of(cell, severalEngines), cell))
                .toList();
        return new MatrixRow(id, row, squares, evidence);
    }

    /**
     * Holds what one cell shows.
     *
     * @param id the name of this place in the page; null where the square of another family has it
     * @param mark what came of it
     * @param evidence the name of its evidence
     * @param differs whether it differs from the baseline
     */
    public record Square(@Nullable String id, Mark mark, String evidence, boolean differs) {}
}
