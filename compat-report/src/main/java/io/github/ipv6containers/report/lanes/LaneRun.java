package io.github.ipv6containers.report.lanes;

import io.github.ipv6containers.engine.ImageFacts;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.recipe.Versions;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.judge.CellRun;
import io.github.ipv6containers.report.judge.FindingWords;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.Lane;
import io.github.ipv6containers.report.plan.RunKey;
import io.github.ipv6containers.report.progress.Progress;
import io.github.ipv6containers.service.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Runs all that is run of one image in one mode. */
final class LaneRun {

    private final Lane lane;
    private final FoundImage image;
    private final JobRun jobs;
    private final Ledger ledger;
    private final Progress progress;

    /** Takes what is run, where, and what keeps what came of it. */
    LaneRun(Lane lane, FoundImage image, JobRun jobs, Ledger ledger, Progress progress) {
        this.lane = lane;
        this.image = image;
        this.jobs = jobs;
        this.ledger = ledger;
        this.progress = progress;
    }

    /** Runs it. */
    void run() {
        lane.cells().forEach(cell -> {
            try (Progress.Step step = step(name(cell.variant()) + "  " + cell.setUp())) {
                cell(cell, step);
            }
        });
        lane.trials().forEach(trial -> {
            Variant variant = lane.recipe().variant(trial.variant());
            try (Progress.Step step = step(name(variant) + "  claim")) {
                // What a claim's trial comes to is for the claim to judge.
                attempt(trial, variant, Refusals.of(lane.recipe(), trial), step, tried -> tried.outcome()
                        .isMeasured());
            }
        });
    }

    private Progress.Step step(String name) {
        return progress.step(lane.recipe().id(), name);
    }

    private void cell(Cell cell, Progress.Step step) {
        boolean recipe = cell.setUp() == SetUp.RECIPE;
        Settings shipped = cell.variant().asShipped();
        Settings settings = recipe ? tuned(cell) : shipped;
        RunKey key = RunKey.of(cell, settings);
        boolean nothingToSet =
                recipe && settings.equals(shipped) && ledger.attempt(key).isPresent();
        if (nothingToSet) {
            step.saySmall("nothing to set, so the run as shipped speaks for it");
        }
        ledger.put(
                cell,
                attempt(key, cell.variant(), refusals(cell), step, run -> new CellRun(cell, run, false).isAsExpected()),
                nothingToSet);
    }

    private Settings tuned(Cell cell) {
        boolean same =
                cell.variant().tunings().stream().allMatch(t -> t.versions().equals(Versions.ALL));
        if (!same && ledger.version(lane.image()).isEmpty()) {
            image.facts().ifPresent(facts -> ledger.putVersion(lane.image(), versionBeforehand(cell, facts)));
        }
        return cell.variant().settings(SetUp.RECIPE, lane.mode(), ledger.version(lane.image()));
    }

    private String versionBeforehand(Cell cell, ImageFacts facts) {
        String told = jobs.version(job(facts, cell.variant(), cell.variant().asShipped(), Set.of()));
        return told.isEmpty() ? facts.version() : told;
    }

    /** Runs what the key says, unless that was done before. */
    private Attempt attempt(
            RunKey key, Variant variant, Set<Refusal> refusals, Progress.Step step, Predicate<Attempt> asExpected) {
        Optional<Attempt> before = ledger.attempt(key);
        if (before.isPresent()) {
            return before.get();
        }
        Attempt attempt = image.facts()
                .map(facts -> run(job(facts, variant, key.settings(), refusals), step, asExpected))
                .orElseGet(() -> notRun(key.settings(), step));
        ledger.put(key, attempt);
        return attempt;
    }

    private Attempt notRun(Settings settings, Progress.Step step) {
        step.say("not run: " + image.reason());
        return Attempt.notRun(settings, image.reason());
    }

    private Attempt run(Job job, Progress.Step step, Predicate<Attempt> asExpected) {
        List<Integer> ports =
                job.variant().ports().stream().map(ServicePort::number).toList();
        Attempt attempt = jobs.run(job, () -> step.proving(ports));
        ServiceFindings seen = attempt.findings();
        step.done(
                seen == null
                        ? "not run: " + attempt.reason()
                        : seen.ending() == null ? FindingWords.of(seen.ports()) : attempt.reason(),
                asExpected.test(attempt));
        return attempt;
    }

    private Set<Refusal> refusals(Cell cell) {
        String told = ledger.version(lane.image());
        String version = told.isEmpty() ? image.facts().map(ImageFacts::version).orElse("") : told;
        return Refusals.of(cell.variant(), cell.setUp(), lane.mode(), version);
    }

    private Job job(ImageFacts facts, Variant variant, Settings settings, Set<Refusal> refusals) {
        String version = ledger.version(lane.image());
        return new Job(lane.recipe(), facts, variant, lane.mode(), settings, version, refusals);
    }

    private String name(Variant variant) {
        String which = lane.recipe().variants().size() == 1 ? "" : " (" + variant.id() + ")";
        return lane.image() + which + "  " + lane.mode();
    }
}
