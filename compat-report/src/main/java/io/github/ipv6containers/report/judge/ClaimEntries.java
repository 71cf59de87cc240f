package io.github.ipv6containers.report.judge;

import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.recipe.Claim;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.claims.ClaimRules;
import io.github.ipv6containers.report.claims.ClaimVerdict;
import io.github.ipv6containers.report.claims.TrialRun;
import io.github.ipv6containers.report.claims.TrialVerdict;
import io.github.ipv6containers.report.model.ClaimEntry;
import io.github.ipv6containers.report.model.ClaimEntry.SaysEntry;
import io.github.ipv6containers.report.model.ClaimEntry.TrialEntry;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.plan.RunKey;
import io.github.ipv6containers.secret.Secrets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Settles claims by what came of their trials, and says which run shows it.
 *
 * @param part the conditions of the run
 * @param cells what came of each cell
 * @param trials what came of each run, by its key; nothing when the run is void
 * @param plan what was to be run
 * @param subjects what is known of each image, by the name asked for
 */
record ClaimEntries(
        RunConditions part,
        Map<Cell, CellRun> cells,
        Map<RunKey, Attempt> trials,
        Plan plan,
        Map<String, SubjectEntry> subjects) {

    ClaimEntry of(Recipe recipe, Claim claim) {
        List<TrialEntry> entries = IntStream.range(0, claim.trials().size())
                .mapToObj(index -> trial(recipe, claim.trials().get(index), index + 1))
                .toList();
        ClaimVerdict verdict = ClaimRules.judge(
                recipe.name(), entries.stream().map(TrialEntry::seen).toList());
        return new ClaimEntry(
                recipe.claims().indexOf(claim) + 1,
                claim.text(),
                claim.source(),
                verdict.ruling(),
                verdict.since(),
                verdict.because(),
                claim.byHand().map(Claim.ByHand::words).orElse(""),
                entries);
    }

    private TrialEntry trial(Recipe recipe, Claim.Trial trial, int number) {
        RunKey key = RunKey.of(recipe, trial);
        Attempt attempt = trials.get(key);
        Attempt came = attempt == null ? Attempt.notRun(trial.settings(), whyNot(recipe, trial)) : attempt;
        ServiceFindings seen = came.findings();
        TrialVerdict shown = TrialVerdict.of(
                seen == null
                        ? TrialRun.notRun(trial)
                        : new TrialRun(trial, came.version(), true, substitute(trial), seen.ending(), seen.ports()));
        String cell = attempt == null ? "" : cell(key);
        ServiceFindings evidence = cell.isEmpty() ? seen : null;
        Secrets secrets = Secrets.of(trial.settings().environment());
        return new TrialEntry(
                number,
                part.id(),
                trial.image(),
                shown.version(),
                trial.variant(),
                trial.mode(),
                secrets.hiddenIn(trial.settings().command()),
                secrets.hiddenIn(trial.settings().environment()),
                came.outcome(),
                came.reason(),
                says(trial),
                shown.settles(),
                shown.words(),
                cell,
                evidence == null ? List.of() : RunEntries.listening(evidence),
                evidence == null ? List.of() : RunEntries.probes(evidence),
                seen == null ? null : RunEntries.ending(seen.ending()),
                evidence == null ? List.of() : came.logTail());
    }

    private String substitute(Claim.Trial trial) {
        SubjectEntry subject = subjects.get(trial.image());
        return subject == null ? "" : subject.substitute();
    }

    private String whyNot(Recipe recipe, Claim.Trial trial) {
        if (part.isVoid()) {
            return "the run is void";
        }
        return plan.leavesToAnotherShard(recipe, trial)
                ? TrialEntry.IN_ANOTHER_SHARD
                : "this image or mode was not asked for";
    }

    /** Finds the cell that is the same run, the one as shipped first. */
    private String cell(RunKey key) {
        return Stream.of(SetUp.values())
                .filter(setUp -> cells.values().stream()
                        .anyMatch(run -> run.cell().setUp() == setUp
                                && RunKey.of(run.cell(), run.attempt().settings())
                                        .equals(key)))
                .findFirst()
                .map(SetUp::id)
                .orElse("");
    }

    private static List<SaysEntry> says(Claim.Trial trial) {
        return trial.outcomes().stream()
                .map(outcome -> new SaysEntry(outcome.port(), outcome.family(), outcome.answers()))
                .toList();
    }
}
