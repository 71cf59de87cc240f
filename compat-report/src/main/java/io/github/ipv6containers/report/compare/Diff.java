package io.github.ipv6containers.report.compare;

import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.CellId;
import io.github.ipv6containers.report.model.DiffEntry;
import io.github.ipv6containers.report.model.DiffEntry.Change;
import io.github.ipv6containers.report.model.DiffEntry.ChangeEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Compares a report with an earlier one, cell by cell. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Diff {

    private Diff() {}

    /**
     * Compares two reports.
     *
     * @param baseline the earlier one
     * @param report the later one
     * @param askedFor tells of a cell of the earlier report whether the later one was to have it; the others are not gone
     */
    public static DiffEntry of(Report baseline, Report report, Predicate<CellId> askedFor) {
        Map<CellId, ReportCell> before = new LinkedHashMap<>();
        baseline.cells().forEach(cell -> before.put(cell.id(), cell));
        Map<CellId, ReportCell> partners = partners(before, report);
        List<ChangeEntry> changes = new ArrayList<>();
        report.cells().forEach(after -> {
            ReportCell earlier = partners.get(after.id());
            Change change = Changes.of(earlier, after);
            if (change != null) {
                changes.add(entry(change, earlier, after));
            }
        });
        int unchanged = (int) report.cells().count() - changes.size();
        before.keySet().removeAll(partners.values().stream().map(ReportCell::id).toList());
        before.values().stream().filter(cell -> askedFor.test(cell.id())).forEach(gone -> changes.add(gone(gone)));
        return new DiffEntry(baseline.run(), unchanged, changes);
    }

    /** A cell's partner ran on the same engine, or else on the only engine left over that has such a cell. */
    private static Map<CellId, ReportCell> partners(Map<CellId, ReportCell> before, Report report) {
        Map<CellId, ReportCell> partners = new LinkedHashMap<>();
        Map<CellId, List<CellId>> left = new LinkedHashMap<>();
        report.cells().map(ReportCell::id).forEach(id -> {
            ReportCell same = before.get(id);
            if (same == null) {
                left.computeIfAbsent(id.onAnyEngine(), any -> new ArrayList<>()).add(id);
            } else {
                partners.put(id, same);
            }
        });
        Map<CellId, List<ReportCell>> leftBefore = new LinkedHashMap<>();
        before.forEach((id, cell) -> {
            if (!partners.containsKey(id)) {
                leftBefore
                        .computeIfAbsent(id.onAnyEngine(), any -> new ArrayList<>())
                        .add(cell);
            }
        });
        left.forEach((any, ids) -> {
            List<ReportCell> others = leftBefore.getOrDefault(any, List.of());
            if (ids.size() == 1 && others.size() == 1) {
                partners.put(ids.get(0), others.get(0));
            }
        });
        return partners;
    }

    private static ChangeEntry entry(Change change, @Nullable ReportCell before, ReportCell after) {
        Causes causes = before == null ? Causes.NONE : Causes.between(before, after);
        return new ChangeEntry(
                after.id(),
                change,
                causes.found(),
                causes.words(),
                before == null ? "" : before.run().words(),
                after.run().words(),
                after.run().agreement());
    }

    private static ChangeEntry gone(ReportCell cell) {
        return new ChangeEntry(
                cell.id(), Change.REMOVED, List.of(), "", cell.run().words(), "", Agreement.NOT_JUDGED);
    }
}
