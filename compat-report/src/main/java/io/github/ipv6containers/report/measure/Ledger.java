package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.report.judge.Assembly;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.judge.CellRun;
import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.plan.RunKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Collects what is seen, from several lanes at a time. */
final class Ledger {

    private final String part;
    private final Map<Cell, CellRun> cells = new ConcurrentHashMap<>();
    private final Map<RunKey, Attempt> attempts = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final Map<String, SubjectEntry> subjects = new ConcurrentHashMap<>();
    private final List<ControlEntry> controls = new ArrayList<>();
    private final Set<StackMode> granted = new LinkedHashSet<>();
    private Optional<Boolean> userlandProxy = Optional.empty();

    /** Takes the id of the run. */
    Ledger(String part) {
        this.part = part;
    }

    void put(SubjectEntry subject) {
        subjects.put(subject.requested(), subject);
    }

    /** Keeps what came of a run; its version is known from then on. */
    void put(RunKey key, Attempt attempt) {
        attempts.put(key, attempt);
        if (!attempt.version().isEmpty()) {
            versions.putIfAbsent(key.image(), attempt.version());
        }
    }

    void put(Cell cell, Attempt attempt, boolean reused) {
        cells.put(cell, new CellRun(cell, attempt, reused));
    }

    void putNotRun(Cell cell, String reason) {
        put(cell, Attempt.notRun(cell.variant().asShipped(), reason), false);
    }

    void putVersion(String image, String version) {
        versions.put(image, version);
    }

    Optional<Attempt> attempt(RunKey key) {
        return Optional.ofNullable(attempts.get(key));
    }

    String version(String image) {
        return versions.getOrDefault(image, "");
    }

    /** Keeps a reading of the planted listeners. */
    synchronized void put(StackMode mode, String when, ControlListeners.Reading reading) {
        granted.add(mode);
        userlandProxy = Stream.of(userlandProxy, reading.userlandProxy())
                .flatMap(Optional::stream)
                .reduce(Boolean::logicalOr);
        reading.controls().forEach(control -> controls.add(ControlEntry.of(part, mode, when, control)));
    }

    synchronized List<ControlEntry> controls() {
        return List.copyOf(controls);
    }

    synchronized List<StackMode> granted() {
        return List.copyOf(granted);
    }

    synchronized Optional<Boolean> userlandProxy() {
        return userlandProxy;
    }

    Assembly assembly(Plan plan) {
        return new Assembly(plan, subjects, cells, attempts);
    }

    /** Tells why the cells of a mode were not run, of those of which nothing came yet. */
    void putNotRunWhatIsLeft(Plan plan, StackMode mode, String reason) {
        plan.lanes(mode).stream()
                .flatMap(lane -> lane.cells().stream())
                .filter(cell -> !cells.containsKey(cell))
                .forEach(cell -> putNotRun(cell, reason));
    }

    /** Tells for every cell of a mode, and every trial, why it was not run. */
    void putUnsupported(Plan plan, StackMode mode, String reason) {
        plan.lanes(mode).forEach(lane -> {
            lane.cells()
                    .forEach(
                            cell -> put(cell, Attempt.unsupported(cell.variant().asShipped(), reason), false));
            lane.trials().forEach(key -> put(key, Attempt.unsupported(key.settings(), reason)));
        });
    }
}
