package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.proof.ImageFacts;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.recipe.Versions;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.judge.FindingWords;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.Lane;
import io.github.ipv6containers.report.plan.RunKey;
import java.util.Optional;

/** Runs all that is run of one image in one mode. */
final class LaneRun {

    private final Lane lane;
    private final FoundImage image;
    private final ContainerRun containers;
    private final Ledger ledger;
    private final Progress progress;

    LaneRun(Lane lane, FoundImage image, ContainerRun containers, Ledger ledger, Progress progress) {
        this.lane = lane;
        this.image = image;
        this.containers = containers;
        this.ledger = ledger;
        this.progress = progress;
    }

    void run() {
        lane.cells().forEach(cell -> cell(cell, progress.step(name(cell.variant()) + "  " + cell.setUp())));
        lane.trials().forEach(trial -> {
            Variant variant = lane.recipe().variant(trial.variant());
            attempt(trial, variant, progress.step(name(variant) + "  claim"));
        });
    }

    private void cell(Cell cell, Progress.Step step) {
        boolean recipe = cell.setUp() == SetUp.RECIPE;
        Settings shipped = cell.variant().asShipped();
        Settings settings = recipe ? tuned(cell) : shipped;
        RunKey key = RunKey.of(cell, settings);
        boolean nothingToSet =
                recipe && settings.equals(shipped) && ledger.attempt(key).isPresent();
        if (nothingToSet) {
            step.say("nothing to set, so the run as shipped speaks for it");
        }
        ledger.put(cell, attempt(key, cell.variant(), step), nothingToSet);
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
        String told =
                containers.version(job(facts, cell.variant(), cell.variant().asShipped()));
        return told.isEmpty() ? facts.version() : told;
    }

    /** Runs what the key says, unless that was done before. */
    private Attempt attempt(RunKey key, Variant variant, Progress.Step step) {
        Optional<Attempt> before = ledger.attempt(key);
        if (before.isPresent()) {
            return before.get();
        }
        Attempt attempt = image.facts()
                .map(facts -> run(job(facts, variant, key.settings()), step))
                .orElseGet(() -> notRun(key.settings(), step));
        ledger.put(key, attempt);
        return attempt;
    }

    private Attempt notRun(Settings settings, Progress.Step step) {
        step.say("not run: " + image.reason());
        return Attempt.notRun(settings, image.reason());
    }

    private Attempt run(Job job, Progress.Step step) {
        int ports = job.variant().ports().size();
        Attempt attempt =
                containers.run(job, () -> step.say("started, proving " + ports + (ports == 1 ? " port" : " ports")));
        ServiceFindings seen = attempt.findings();
        step.done(
                seen == null
                        ? "not run: " + attempt.reason()
                        : seen.ending() == null ? FindingWords.of(seen.ports()) : attempt.reason());
        return attempt;
    }

    private Job job(ImageFacts facts, Variant variant, Settings settings) {
        return new Job(lane.recipe(), facts, variant, lane.mode(), settings, ledger.version(lane.image()));
    }

    private String name(Variant variant) {
        String which = lane.recipe().variants().size() == 1 ? "" : " (" + variant.id() + ")";
        return lane.image() + which + "  " + lane.mode();
    }
}
