package io.github.ipv6containers.report.check;

import io.github.ipv6containers.engine.EngineWatch;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.judge.CellRun;
import io.github.ipv6containers.report.judge.RunEntries;
import io.github.ipv6containers.report.lanes.FoundImage;
import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.SubjectEntry;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what a check found; the JSON is made from this alone.
 *
 * @param schemaVersion the version of the report's JSON Schema whose definitions the parts fit
 * @param engine the engine, as people name it
 * @param text what a person reads
 * @param valid whether every planted listener was read right
 * @param controls how the planted listeners were read
 * @param subject the image, with its one run
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record CheckEntry(
        int schemaVersion,
        String engine,
        String text,
        boolean valid,
        List<ControlEntry> controls,
        SubjectEntry subject) {

    /** The part that its controls and its run name: a check is one run. */
    static final String PART = "check";

    public CheckEntry {
        controls = List.copyOf(controls);
    }

    /** Makes one of what came of a check on an engine or a cluster. */
    public static CheckEntry of(String engine, CheckRequest request, FoundImage image, Checked checked) {
        Attempt attempt = checked.attempt();
        return new CheckEntry(
                Report.SCHEMA_VERSION,
                engine,
                CheckText.of(request, attempt, checked.lastReading()),
                checked.isValid(),
                checked.controls(),
                image.subject()
                        .with(
                                1,
                                attempt.version(),
                                List.of(RunEntries.of(PART, new CellRun(request.cell(), attempt, false)))));
    }

    /** Tells whether every port answered over every family of the mode, and the run can be believed. */
    public boolean passed() {
        return valid
                && !controls.isEmpty()
                && !subject.runs().isEmpty()
                && subject.runs().stream().allMatch(run -> run.outcome() == Outcome.PASS);
    }

    /** Tells whether the engine cannot grant the mode, so that nothing was run. */
    public boolean isModeMissing() {
        return subject.runs().stream()
                .anyMatch(run ->
                        run.outcome() == Outcome.UNSUPPORTED && run.probes().isEmpty());
    }

    /** Tells whether the engine was gone or answered nothing, so that nothing was judged. */
    public boolean isEngineGone() {
        return subject.runs().stream()
                .anyMatch(run -> run.outcome() == Outcome.NOT_RUN && EngineWatch.isToBlame(run.reason()));
    }

    /** Tells whether the image cannot be had, so that nothing was run. */
    public boolean isImageMissing() {
        return subject.isMissing() && !isEngineGone();
    }
}
