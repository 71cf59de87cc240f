package io.github.ipv6containers.report.merge;

import static java.util.Comparator.comparing;

import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.SystemEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Merges reports.
 *
 * <p>Everything here is a union of sets, or picks the one of two facts that says more by an order without ties; so the
 * same reports give the same result in any order and grouping, and a report merged with itself is itself.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Merge {

    private Merge() {}

    /**
     * Merges reports into one; what was found to differ from an earlier report is left out, as it was said of one alone.
     *
     * @throws IllegalArgumentException if two of them disagree about a run or a cell; the message names it and the files
     */
    public static Report of(List<NamedReport> reports) {
        List<RunConditions> parts = parts(reports);
        return Report.of(parts, controls(reports, Report.of(parts, List.of(), List.of())), systems(reports, parts))
                .withLinted(linted(reports));
    }

    /** No engine takes part in these, so that reports of one harness say the same; of several, the latest asked is kept. */
    private static List<LintedEntry> linted(List<NamedReport> reports) {
        return reports.stream()
                .map(named -> named.report().linted())
                .filter(linted -> !linted.isEmpty())
                .max(Comparator.comparing(
                                (List<LintedEntry> linted) -> linted.get(0).servers())
                        .thenComparing(List::toString))
                .orElse(List.of());
    }

    private static List<RunConditions> parts(List<NamedReport> reports) {
        Map<String, RunConditions> byId = new LinkedHashMap<>();
        Map<String, String> files = new LinkedHashMap<>();
        for (NamedReport named : reports) {
            for (RunConditions part : named.report().parts()) {
                RunConditions known = byId.putIfAbsent(part.id(), part);
                if (known != null && !known.equals(part)) {
                    throw new IllegalArgumentException(
                            "%s and %s tell different conditions of the run %s: one of them was changed by hand; write it anew."
                                    .formatted(files.get(part.id()), named.file(), part.id()));
                }
                files.putIfAbsent(part.id(), named.file());
            }
        }
        return List.copyOf(byId.values());
    }

    /** The readings of one part are in every file that holds it; the parts come in the order of the report. */
    private static List<ControlEntry> controls(List<NamedReport> reports, Report ordered) {
        List<ControlEntry> controls = new ArrayList<>();
        for (RunConditions part : ordered.parts()) {
            reports.stream()
                    .map(named -> named.report().controls().stream()
                            .filter(control -> control.part().equals(part.id()))
                            .toList())
                    .filter(read -> !read.isEmpty())
                    .findFirst()
                    .ifPresent(controls::addAll);
        }
        return controls;
    }

    private static List<SystemEntry> systems(List<NamedReport> reports, List<RunConditions> parts) {
        Map<String, List<SystemEntry>> byId = new TreeMap<>();
        Cells cells = new Cells();
        for (NamedReport named : reports) {
            named.report().systems().forEach(system -> byId.computeIfAbsent(system.id(), id -> new ArrayList<>())
                    .add(system));
            named.report().cells().forEach(cell -> cells.add(named.file(), cell));
        }
        MergedClaims claims = new MergedClaims(parts);
        return byId.values().stream()
                .map(same -> system(same, cells, claims))
                .sorted(comparing(SystemEntry::order).thenComparing(SystemEntry::id))
                .toList();
    }

    private static SystemEntry system(List<SystemEntry> same, Cells cells, MergedClaims claims) {
        SystemEntry first = same.stream()
                .min(comparing(SystemEntry::order)
                        .thenComparing(SystemEntry::name)
                        .thenComparing(SystemEntry::group))
                .orElseThrow();
        return new SystemEntry(
                first.id(),
                first.name(),
                first.group(),
                first.order(),
                cells.verdict(first.id()),
                cells.subjects(first.id()),
                claims.of(first.name(), same));
    }
}
