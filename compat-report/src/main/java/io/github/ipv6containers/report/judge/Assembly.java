package io.github.ipv6containers.report.judge;

import io.github.ipv6containers.finding.ClaimRules;
import io.github.ipv6containers.finding.ClaimVerdict;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.finding.TrialRun;
import io.github.ipv6containers.recipe.Claim;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.report.model.ClaimEntry;
import io.github.ipv6containers.report.model.ClaimEntry.TrialEntry;
import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.model.SystemEntry;
import io.github.ipv6containers.report.model.SystemVerdict;
import io.github.ipv6containers.report.model.Tally;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.plan.RunKey;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Puts the report together from what came of each cell and trial.
 *
 * @param plan what was to be run
 * @param subjects what is known of each image, by the name asked for; its runs are empty
 * @param cells what came of each cell
 * @param trials what came of each run, by its key
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Assembly(
        Plan plan, Map<String, SubjectEntry> subjects, Map<Cell, CellRun> cells, Map<RunKey, Attempt> trials) {

    public Assembly {
        subjects = Map.copyOf(subjects);
        cells = Map.copyOf(cells);
        trials = Map.copyOf(trials);
    }

    /** Returns the report; one that is void holds no run as measured. */
    public Report report(RunConditions conditions, List<ControlEntry> controls) {
        String why = conditions.voidBecause();
        List<SystemEntry> systems = plan.request().recipes().stream()
                .map(recipe -> system(recipe, why.isEmpty() ? "" : "the run is void"))
                .toList();
        return new Report(Report.SCHEMA_VERSION, conditions, controls, systems, Tally.of(systems));
    }

    private SystemEntry system(Recipe recipe, String voidBecause) {
        List<SubjectEntry> found = plan.cells().stream()
                .filter(cell -> cell.recipe().equals(recipe))
                .map(Cell::image)
                .distinct()
                .map(image -> subject(recipe, image, voidBecause))
                .toList();
        List<RunEntry> runs =
                found.stream().flatMap(subject -> subject.runs().stream()).toList();
        return new SystemEntry(
                recipe.id(),
                recipe.name(),
                recipe.group(),
                SystemVerdict.of(runs),
                found,
                recipe.claims().stream()
                        .map(claim -> claim(recipe, claim, voidBecause))
                        .toList());
    }

    private SubjectEntry subject(Recipe recipe, String image, String voidBecause) {
        List<CellRun> runs = plan.cells().stream()
                .filter(cell -> cell.recipe().equals(recipe) && cell.image().equals(image))
                .map(cell -> run(cell, voidBecause))
                .toList();
        String version = runs.stream()
                .map(run -> run.attempt().version())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return subjects.getOrDefault(image, SubjectEntry.missing(image, "it was not looked for"))
                .with(version, runs.stream().map(RunEntries::of).toList());
    }

    private CellRun run(Cell cell, String voidBecause) {
        CellRun run = cells.get(cell);
        String reason = voidBecause.isEmpty() ? "it was not reached" : voidBecause;
        return run == null || !voidBecause.isEmpty()
                ? new CellRun(cell, Attempt.notRun(cell.variant().asShipped(), reason), false)
                : run;
    }

    private ClaimEntry claim(Recipe recipe, Claim claim, String voidBecause) {
        List<TrialRun> runs = claim.trials().stream()
                .map(trial -> trialRun(trial, voidBecause.isEmpty() ? trials.get(RunKey.of(recipe, trial)) : null))
                .toList();
        ClaimVerdict verdict = ClaimRules.judge(recipe.name(), runs);
        return new ClaimEntry(
                claim.text(),
                claim.source(),
                verdict.ruling(),
                voidBecause.isEmpty() ? verdict.because() : voidBecause,
                claim.trials().stream()
                        .map(trial ->
                                trialEntry(trial, voidBecause.isEmpty() ? trials.get(RunKey.of(recipe, trial)) : null))
                        .toList());
    }

    private static TrialRun trialRun(Claim.Trial trial, @Nullable Attempt attempt) {
        ServiceFindings seen = attempt == null ? null : attempt.findings();
        return attempt == null || seen == null
                ? TrialRun.notRun(trial)
                : new TrialRun(trial, attempt.version(), true, seen.ending(), seen.ports());
    }

    private static TrialEntry trialEntry(Claim.Trial trial, @Nullable Attempt attempt) {
        return new TrialEntry(
                trial.image(),
                attempt == null ? "" : attempt.version(),
                trial.variant(),
                trial.mode(),
                trial.settings().command(),
                attempt == null ? Outcome.NOT_RUN : attempt.outcome(),
                attempt == null ? "this image or mode was not asked for" : attempt.reason());
    }
}
