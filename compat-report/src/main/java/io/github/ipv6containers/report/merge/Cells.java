package io.github.ipv6containers.report.merge;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.report.model.CellId;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.model.SystemVerdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collects the cells of several reports; of each it keeps the one that was measured. */
final class Cells {

    private static final Comparator<ReportCell> SAYS_MORE = comparing(
                    (ReportCell cell) -> cell.run().outcome().isMeasured(), Comparator.reverseOrder())
            .thenComparing(cell -> cell.run().outcome() != Outcome.UNSUPPORTED)
            .thenComparing(cell -> cell.part().started())
            .thenComparing(cell -> cell.part().id());

    /** Reports from before runs told their place have the default variant first, and the others by name. */
    private static final Comparator<RunEntry> IN_ORDER = comparing(RunEntry::order)
            .thenComparing(run -> !run.variant().equals("default"))
            .thenComparing(RunEntry::variant)
            .thenComparing(run -> run.mode() != StackMode.DUAL_STACK)
            .thenComparing(RunEntry::mode)
            .thenComparing(RunEntry::setUp);

    private final Map<String, Map<CellId, Found>> bySystem = new LinkedHashMap<>();

    private record Found(String file, ReportCell cell) {}

    void add(String file, ReportCell cell) {
        Found added = new Found(file, cell);
        bySystem.computeIfAbsent(cell.system().id(), id -> new LinkedHashMap<>())
                .merge(cell.id(), added, Cells::merged);
    }

    private static Found merged(Found a, Found b) {
        boolean samePart = a.cell().part().equals(b.cell().part());
        boolean bothMeasured = a.cell().run().outcome().isMeasured()
                && b.cell().run().outcome().isMeasured();
        boolean equal = a.cell().run().equals(b.cell().run())
                && facts(a.cell().subject()).equals(facts(b.cell().subject()));
        if ((samePart || bothMeasured) && !equal) {
            throw new IllegalArgumentException(disagreement(a, b));
        }
        return SAYS_MORE.compare(a.cell(), b.cell()) <= 0 ? a : b;
    }

    private static String disagreement(Found a, Found b) {
        String one = words(a.cell().run());
        String other = words(b.cell().run());
        String what = one.equals(other) ? "both say " + one + ", each of a run of its own" : one + ", and " + other;
        return "%s and %s disagree about the cell %s: %s; merge only one of them."
                .formatted(a.file(), b.file(), a.cell().id(), what);
    }

    private static String words(RunEntry run) {
        return run.reason().isEmpty() ? run.outcome().id() : run.outcome().id() + " (" + run.reason() + ")";
    }

    /** Judges a system by all engines together: one that cannot show a cell says nothing, nor does another product. */
    SystemVerdict verdict(String system) {
        // Another product in the system's place says nothing of the system.
        Map<CellId, List<RunEntry>> onAnyEngine = of(system)
                .filter(cell -> cell.subject().substitute().isEmpty())
                .collect(groupingBy(
                        cell -> cell.id().onAnyEngine(), LinkedHashMap::new, mapping(ReportCell::run, toList())));
        return SystemVerdict.of(onAnyEngine.values().stream()
                .flatMap(runs -> runs.stream().anyMatch(run -> run.outcome().isMeasured())
                        ? runs.stream().filter(run -> run.outcome().isMeasured())
                        : runs.stream())
                .toList());
    }

    /** Returns the images of a system with their cells; what differs between machines stays apart. */
    List<SubjectEntry> subjects(String system) {
        Map<SubjectEntry, List<ReportCell>> bySubject =
                of(system).collect(groupingBy(cell -> facts(cell.subject()), LinkedHashMap::new, toList()));
        return bySubject.entrySet().stream()
                .map(entry -> subject(system, entry.getKey(), entry.getValue()))
                .sorted(comparing(SubjectEntry::order)
                        .thenComparing(SubjectEntry::requested)
                        .thenComparing(subject -> facts(subject).toString()))
                .toList();
    }

    private SubjectEntry subject(String system, SubjectEntry facts, List<ReportCell> found) {
        int order = of(system)
                .map(ReportCell::subject)
                .filter(subject -> subject.requested().equals(facts.requested()))
                .mapToInt(SubjectEntry::order)
                .min()
                .orElse(0);
        return facts.with(
                order,
                facts.version(),
                found.stream()
                        .sorted(comparing(ReportCell::run, IN_ORDER)
                                .thenComparing(cell -> cell.id().engine()))
                        .map(ReportCell::run)
                        .toList());
    }

    private Stream<ReportCell> of(String system) {
        return bySystem.getOrDefault(system, Map.of()).values().stream().map(Found::cell);
    }

    /** Returns what is known of the image itself. */
    private static SubjectEntry facts(SubjectEntry subject) {
        return subject.with(0, subject.version(), List.of());
    }
}
