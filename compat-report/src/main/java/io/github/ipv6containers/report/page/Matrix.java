package io.github.ipv6containers.report.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.github.ipv6containers.report.model.CellId;
import io.github.ipv6containers.report.model.DiffEntry;
import io.github.ipv6containers.report.model.DiffEntry.ChangeEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.page.Row.Square;
import io.github.ipv6containers.report.page.evidence.Evidence;
import io.github.ipv6containers.report.page.evidence.Mark;
import io.github.ipv6containers.report.page.evidence.Panel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds the table of all cells, and what each rests on.
 *
 * @param columns the columns, from left to right
 * @param blocks the systems, from top to bottom
 * @param evidence what each cell rests on, in the same order
 * @param severalEngines whether the rows tell on which engine they ran
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Matrix(List<Column> columns, List<Block> blocks, List<Evidence> evidence, boolean severalEngines) {

    static Matrix of(Report report) {
        boolean several = report.parts().stream()
                        .map(part -> part.engine().label())
                        .distinct()
                        .count()
                > 1;
        List<Column> columns = Column.of(report);
        DiffEntry diff = report.diff();
        Set<CellId> differing = diff == null
                ? Set.of()
                : diff.changes().stream().map(ChangeEntry::cell).collect(toSet());
        List<Block> blocks = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        report.cells()
                .collect(groupingBy(cell -> cell.system().id(), LinkedHashMap::new, toList()))
                .values()
                .forEach(ofSystem -> {
                    List<Row> rows = new ArrayList<>();
                    Map<String, List<ReportCell>> byRow = ofSystem.stream()
                            .collect(groupingBy(cell -> Anchor.ofRow(cell, several), LinkedHashMap::new, toList()));
                    byRow.forEach((id, cells) -> rows.add(row(id, cells, ofSystem, columns, several, differing)));
                    byRow.forEach((id, cells) -> evidence.addAll(evidence(id, cells, several)));
                    blocks.add(new Block(ofSystem.get(0).system(), rows));
                });
        return new Matrix(columns, List.copyOf(blocks), List.copyOf(evidence), several);
    }

    /** Returns the evidence of each row together: what all of a row have in common is said once. */
    public List<Panel> panels() {
        return evidence.stream().collect(groupingBy(Evidence::row, LinkedHashMap::new, toList())).values().stream()
                .map(Panel::of)
                .toList();
    }

    private static Row row(
            String id,
            List<ReportCell> cells,
            List<ReportCell> ofSystem,
            List<Column> columns,
            boolean several,
            Set<CellId> differing) {
        ReportCell first = cells.get(0);
        long variants = ofSystem.stream()
                .filter(cell ->
                        cell.subject().requested().equals(first.subject().requested()))
                .map(cell -> cell.run().variant())
                .distinct()
                .count();
        List<@Nullable Square> squares = new ArrayList<>();
        columns.forEach(column -> squares.add(cells.stream()
                .filter(cell -> column.isOf(cell.run()))
                .findFirst()
                .map(cell -> new Square(
                        Mark.of(cell.run(), column.family()),
                        Anchor.of(sameRun(cells, cell).orElse(cell), several),
                        differing.contains(cell.id())))
                .orElse(null)));
        return new Row(id, first, variants > 1, squares);
    }

    /** Where nothing was set no second run was made, so the run as shipped is what there is to show. */
    private static Optional<ReportCell> sameRun(List<ReportCell> ofRow, ReportCell cell) {
        return ofRow.stream()
                .filter(other -> !cell.run().sameAs().isEmpty()
                        && other.run().mode() == cell.run().mode()
                        && other.run().setUp().id().equals(cell.run().sameAs()))
                .findFirst();
    }

    private static List<Evidence> evidence(String row, List<ReportCell> ofRow, boolean several) {
        List<ReportCell> ran =
                ofRow.stream().filter(cell -> sameRun(ofRow, cell).isEmpty()).toList();
        return IntStream.range(0, ran.size())
                .mapToObj(i -> Evidence.of(Anchor.of(ran.get(i), several), row, i + 1, ran.get(i)))
                .toList();
    }
}
