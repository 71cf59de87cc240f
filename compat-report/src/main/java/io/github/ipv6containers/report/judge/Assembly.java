package io.github.ipv6containers.report.judge;

import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.model.SystemEntry;
import io.github.ipv6containers.report.model.SystemVerdict;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.plan.RunKey;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

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
        List<SystemEntry> systems = plan.request().recipes().stream()
                .filter(plan::holds)
                .map(recipe -> system(recipe, conditions))
                .toList();
        return Report.of(List.of(conditions), controls, systems);
    }

    private SystemEntry system(Recipe recipe, RunConditions conditions) {
        List<SubjectEntry> found = plan.cells().stream()
                .filter(cell -> cell.recipe().equals(recipe))
                .map(Cell::image)
                .distinct()
                .map(image -> subject(recipe, image, conditions))
                .toList();
        ClaimEntries claims =
                new ClaimEntries(conditions, cells, conditions.isVoid() ? Map.of() : trials, plan, subjects);
        return new SystemEntry(
                recipe.id(),
                recipe.name(),
                recipe.group(),
                plan.request().recipes().indexOf(recipe) + 1,
                SystemVerdict.ofSubjects(found),
                found,
                recipe.claims().stream().map(claim -> claims.of(recipe, claim)).toList());
    }

    private SubjectEntry subject(Recipe recipe, String image, RunConditions conditions) {
        List<CellRun> runs = plan.cells().stream()
                .filter(cell -> cell.recipe().equals(recipe) && cell.image().equals(image))
                .map(cell -> run(cell, conditions.isVoid()))
                .toList();
        String version = runs.stream()
                .map(run -> run.attempt().version())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return subjects.getOrDefault(image, SubjectEntry.missing(image, "it was not looked for"))
                .with(
                        plan.request().subjects(recipe).indexOf(image) + 1,
                        version,
                        runs.stream()
                                .map(run -> RunEntries.of(conditions.id(), run))
                                .toList());
    }

    private CellRun run(Cell cell, boolean isVoid) {
        CellRun run = cells.get(cell);
        String reason = isVoid ? "the run is void" : "it was not reached";
        return run == null || isVoid
                ? new CellRun(cell, Attempt.notRun(cell.variant().asShipped(), reason), false)
                : run;
    }
}
