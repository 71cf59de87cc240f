package io.github.ipv6containers.report.lanes;

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
import org.apiguardian.api.API;

/** Collects what is seen, from several lanes at a time. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Ledger {

    private final String part;
    private final Map<Cell, CellRun> cells = new ConcurrentHashMap<>();
    private final Map<RunKey, Attempt> attempts = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final Map<String, SubjectEntry> subjects = new ConcurrentHashMap<>();
    private final List<ControlEntry> controls = new ArrayList<>();
    private final Set<StackMode> granted = new LinkedHashSet<>();
    private Optional<Boolean> userlandProxy = Optional.empty();

    /** Takes the id of the run. */
    public Ledger(String part) {
        this.part = part;
    }

    /** Keeps what is known of an image. */
    public void put(SubjectEntry subject) {
        subjects.put(subject.requested(), subject);
    }

    /** Keeps what came of a run; its version is known from then on. */
    public void put(RunKey key, Attempt attempt) {
        attempts.put(key, attempt);
        if (!attempt.version().isEmpty()) {
            versions.putIfAbsent(key.image(), attempt.version());
        }
    }

    public void put(Cell cell, Attempt attempt, boolean reused) {
        cells.put(cell, new CellRun(cell, attempt, reused));
    }

    /** Tells why a cell was not run. */
    public void putNotRun(Cell cell, String reason) {
        put(cell, Attempt.notRun(cell.variant().asShipped(), reason), false);
    }

    public void putVersion(String image, String version) {
        versions.put(image, version);
    }

    public Optional<Attempt> attempt(RunKey key) {
        return Optional.ofNullable(attempts.get(key));
    }

    public String version(String image) {
        return versions.getOrDefault(image, "");
    }

    /** Keeps a reading of the planted listeners. */
    public synchronized void put(StackMode mode, String when, ControlListeners.Reading reading) {
        granted.add(mode);
        userlandProxy = Stream.of(userlandProxy, reading.userlandProxy())
                .flatMap(Optional::stream)
                .reduce(Boolean::logicalOr);
        reading.controls().forEach(control -> controls.add(ControlEntry.of(part, mode, when, control)));
    }

    /** Returns every reading of the planted listeners. */
    public synchronized List<ControlEntry> controls() {
        return List.copyOf(controls);
    }

    /** Returns the modes in which listeners were read. */
    public synchronized List<StackMode> granted() {
        return List.copyOf(granted);
    }

    public synchronized Optional<Boolean> userlandProxy() {
        return userlandProxy;
    }

    /** Returns what is known of all that a plan holds. */
    public Assembly assembly(Plan plan) {
        return new Assembly(plan, subjects, cells, attempts);
    }

    /** Tells why the cells of a mode were not run, of those of which nothing came yet. */
    public void putNotRunWhatIsLeft(Plan plan, StackMode mode, String reason) {
        plan.lanes(mode).stream()
                .flatMap(lane -> lane.cells().stream())
                .filter(cell -> !cells.containsKey(cell))
                .forEach(cell -> putNotRun(cell, reason));
    }

    /** Tells why nothing came of all that nothing came of yet; the images too, of which nothing is known. */
    public void putNotRunWhatIsLeft(Plan plan, String reason) {
        plan.images().forEach(image -> subjects.putIfAbsent(image, SubjectEntry.missing(image, reason)));
        plan.request().modes().forEach(mode -> putNotRunWhatIsLeft(plan, mode, reason));
    }

    /** Tells for every cell of a mode, and every trial, why it was not run. */
    public void putUnsupported(Plan plan, StackMode mode, String reason) {
        plan.lanes(mode).forEach(lane -> {
            lane.cells()
                    .forEach(
                            cell -> put(cell, Attempt.unsupported(cell.variant().asShipped(), reason), false));
            lane.trials().forEach(key -> put(key, Attempt.unsupported(key.settings(), reason)));
        });
    }
}
