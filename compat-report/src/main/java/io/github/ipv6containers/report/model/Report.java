package io.github.ipv6containers.report.model;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds a whole report, of one run or of several that were merged; all texts and files are made from this alone.
 *
 * @param schemaVersion the version of the JSON Schema that it fits
 * @param run the conditions of the run, or what spans those of all parts
 * @param parts the conditions of each run that it holds; one at least
 * @param controls how the planted listeners were read
 * @param systems what was found of each system
 * @param linted what was found of systems that have no image to run; empty in reports of before, and where systems were chosen
 * @param summary the counts
 * @param diff what differs from an earlier report, or null when there was none to compare with
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Report(
        int schemaVersion,
        RunConditions run,
        List<RunConditions> parts,
        List<ControlEntry> controls,
        List<SystemEntry> systems,
        List<LintedEntry> linted,
        Tally summary,
        @Nullable DiffEntry diff) {

    public static final int SCHEMA_VERSION = 1;

    public Report {
        parts = List.copyOf(parts);
        controls = List.copyOf(controls);
        systems = List.copyOf(systems);
        linted = List.copyOf(Objects.requireNonNullElse(linted, List.of()));
    }

    /** Makes a report of runs and what they found; what is said of all of them together is worked out here. */
    public static Report of(List<RunConditions> parts, List<ControlEntry> controls, List<SystemEntry> systems) {
        List<RunConditions> ordered = Parts.ordered(parts);
        return new Report(
                SCHEMA_VERSION,
                Parts.together(ordered),
                ordered,
                controls,
                systems,
                List.of(),
                Tally.of(systems),
                null);
    }

    /** Returns the same with what differs from an earlier report. */
    public Report with(DiffEntry found) {
        return new Report(schemaVersion, run, parts, controls, systems, linted, summary, found);
    }

    /** Returns the same with what was found of systems that have no image to run. */
    public Report withLinted(List<LintedEntry> entries) {
        return new Report(schemaVersion, run, parts, controls, systems, entries, summary, diff);
    }

    /** Tells whether a planted listener was read wrongly in every part, so that nothing was judged. */
    public boolean isVoid() {
        return run.isVoid();
    }

    /** Returns every cell, in the order of the report. */
    public Stream<ReportCell> cells() {
        return systems.stream()
                .flatMap(system -> system.subjects().stream().flatMap(subject -> cells(system, subject)));
    }

    /** Returns the cells of one image. */
    public Stream<ReportCell> cells(SystemEntry system, SubjectEntry subject) {
        return subject.runs().stream().map(run -> new ReportCell(system, subject, run, part(run.part())));
    }

    /** Returns how many cells are not of the official image. */
    public Tally.StandIns standIns() {
        return Tally.StandIns.of(this);
    }

    /** Returns the names of the engines, in the order of the report. */
    public List<String> engines() {
        return parts.stream().map(part -> part.engine().label()).distinct().toList();
    }

    /** Tells whether its cells ran on more than one engine, so that each must be told with its own. */
    public boolean hasSeveralEngines() {
        return engines().size() > 1;
    }

    /** Returns the conditions of one part. */
    public RunConditions part(String id) {
        return parts.stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The report has no part \"" + id + "\"."));
    }

    /**
     * Holds what is said of a system that is configured by manifests alone, so that there is no image to run.
     *
     * @param id the system's id
     * @param name the system's name
     * @param what what was judged, in a few words
     * @param servers which API servers were asked, and when, outside of this run
     * @param runs what came of each kind of cluster, as shipped and mended
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public record LintedEntry(String id, String name, String what, String servers, List<LintedRun> runs) {

        public LintedEntry {
            runs = List.copyOf(runs);
        }

        /** Returns the modes that were asked for, in their order. */
        public List<StackMode> modes() {
            return runs.stream().map(LintedRun::mode).distinct().toList();
        }
    }

    /**
     * Holds what the lint found in manifests, and what an API server said of them.
     *
     * @param mode the cluster's families
     * @param setUp as they are commonly written, or mended
     * @param outcome {@link Outcome#PASS} where the lint found no error and no warning
     * @param rules the rules that found something; empty when none did
     * @param sameAs the set-up that this is the same as, because nothing had to be mended; empty when it is its own
     * @param server what an API server of such a cluster answered
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public record LintedRun(
            StackMode mode, SetUp setUp, Outcome outcome, List<String> rules, String sameAs, String server) {

        public LintedRun {
            rules = List.copyOf(rules);
        }
    }
}
