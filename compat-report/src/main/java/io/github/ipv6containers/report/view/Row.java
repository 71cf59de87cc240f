package io.github.ipv6containers.report.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.model.SystemEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Holds one row of a report: one image in one variant on one engine, with its cells of all modes and set-ups.
 *
 * @param cells its cells, one at least, in the order of the report
 * @param severalVariants whether the report has the same image in another variant too
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Row(List<ReportCell> cells, boolean severalVariants) {

    private record Place(String variant, String engine) {}

    public Row {
        cells = List.copyOf(cells);
    }

    /** Returns the rows of all systems, in the order of the report. */
    public static List<Row> of(Report report) {
        return report.systems().stream()
                .flatMap(system -> system.subjects().stream().flatMap(subject -> of(report, system, subject)))
                .toList();
    }

    private static Stream<Row> of(Report report, SystemEntry system, SubjectEntry subject) {
        long variants = system.subjects().stream()
                .filter(other -> other.requested().equals(subject.requested()))
                .flatMap(other -> other.runs().stream())
                .map(RunEntry::variant)
                .distinct()
                .count();
        return report
                .cells(system, subject)
                .collect(groupingBy(
                        cell -> new Place(cell.run().variant(), cell.engine()), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(cells -> new Row(cells, variants > 1));
    }

    public SystemEntry system() {
        return cells.get(0).system();
    }

    public SubjectEntry subject() {
        return cells.get(0).subject();
    }

    public String variant() {
        return cells.get(0).run().variant();
    }

    public String engine() {
        return cells.get(0).engine();
    }

    /** Returns the modes that were asked for, in the order of the report. */
    public List<StackMode> modes() {
        return cells.stream().map(cell -> cell.run().mode()).distinct().toList();
    }

    /** Returns what came of a mode and set-up; nothing where that was not to be run. */
    public Optional<RunEntry> run(StackMode mode, SetUp setUp) {
        return cells.stream()
                .map(ReportCell::run)
                .filter(run -> run.mode() == mode && run.setUp() == setUp)
                .findFirst();
    }

    /** Returns the cell that was run for a cell: where nothing was to be set, that is the one as shipped. */
    public ReportCell ran(ReportCell cell) {
        String sameAs = cell.run().sameAs();
        return cells.stream()
                .filter(other -> other.run().mode() == cell.run().mode()
                        && other.run().setUp().id().equals(sameAs))
                .findFirst()
                .orElse(cell);
    }

    /** Returns what came of a mode and set-up as a sign and words; nothing where that was not to be run. */
    public String text(StackMode mode, SetUp setUp) {
        return run(mode, setUp).map(CellText::of).orElse("");
    }
}
