package io.github.ipv6containers.report;

import io.github.ipv6containers.Provenance;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.judge.Assembly;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.judge.CellRun;
import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.RunConditions.EngineEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.plan.Request;
import io.github.ipv6containers.report.plan.RunKey;
import io.github.ipv6containers.report.plan.Shard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes reports of what a function says of each cell, by the code that makes real ones. */
public final class ReportByHand {

    /** Both set-ups on both modes. */
    public static final List<StackMode> MODES = List.of(StackMode.DUAL_STACK, StackMode.IPV4_ONLY);

    public static final EngineEntry ENGINE = new EngineEntry("docker", "28.5.2", "1.51", true, MODES);

    private ReportByHand() {}

    public static Plan plan(Recipe... recipes) {
        return plan(Shard.WHOLE, recipes);
    }

    /** Returns a report on an engine, with every planted listener read right. */
    public static Report report(Plan plan, Function<Cell, Attempt> seen) {
        return report(plan, seen, ENGINE, "");
    }

    public static Report report(Plan plan, Function<Cell, Attempt> seen, EngineEntry engine, String voidBecause) {
        return report(plan, seen, conditions("a-run", engine, plan.request().shard(), voidBecause));
    }

    public static RunConditions conditions(String id, EngineEntry engine, Shard shard, String voidBecause) {
        return new RunConditions(
                id,
                "2026-11-24T04:00:00Z",
                "2026-11-24T04:02:30Z",
                engine,
                "6.1.0",
                "Eclipse Adoptium 17.0.12",
                "0.1.0",
                "b1",
                shard.text(),
                voidBecause);
    }

    public static Report report(Plan plan, Function<Cell, Attempt> seen, RunConditions conditions) {
        Map<Cell, CellRun> cells = new HashMap<>();
        Map<RunKey, Attempt> trials = new HashMap<>();
        Map<String, SubjectEntry> subjects = new HashMap<>();
        for (Cell cell : plan.cells()) {
            Attempt attempt = seen.apply(cell);
            boolean nothingToSet = cell.setUp() == SetUp.RECIPE
                    && cell.variant()
                            .settings(SetUp.RECIPE, cell.mode(), "")
                            .equals(cell.variant().asShipped());
            cells.put(cell, new CellRun(cell, attempt, nothingToSet));
            trials.put(RunKey.of(cell, attempt.settings()), attempt);
            subjects.put(cell.image(), subject(cell, attempt));
        }
        return new Assembly(plan, subjects, cells, trials).report(conditions, controls(conditions));
    }

    private static SubjectEntry subject(Cell cell, Attempt attempt) {
        String image = cell.image();
        if (attempt.findings() == null && attempt.version().isEmpty()) {
            return SubjectEntry.missing(image, attempt.reason());
        }
        return image.startsWith("lamp")
                ? new SubjectEntry(
                        0,
                        image,
                        "stand-ins/" + image,
                        "sha256:1f",
                        "",
                        Provenance.STAND_IN,
                        "Lamp from a package",
                        "",
                        List.of())
                : new SubjectEntry(0, image, image, "shop@sha256:2e", "", Provenance.OFFICIAL, "", "", List.of());
    }

    private static List<ControlEntry> controls(RunConditions conditions) {
        return conditions.engine().modes().stream()
                .map(mode -> new ControlEntry(
                        conditions.id(),
                        mode,
                        "start",
                        "ipv4-only",
                        "ipv4 answered, ipv6 refused",
                        conditions.isVoid() ? "ipv4 answered, ipv6 answered" : "ipv4 answered, ipv6 refused",
                        !conditions.isVoid()))
                .toList();
    }

    /** Returns the share of a plan of both set-ups on both modes. */
    public static Plan plan(Shard shard, Recipe... recipes) {
        return Plan.of(new Request(List.of(recipes), Map.of(), MODES, List.of(SetUp.values()), shard, 2));
    }

    /** Returns the plan of one run alone. */
    public static Plan planOfOne(Recipe recipe) {
        return Plan.of(new Request(
                List.of(recipe),
                Map.of(recipe.id(), List.of(recipe.image())),
                List.of(StackMode.DUAL_STACK),
                List.of(SetUp.AS_SHIPPED),
                Shard.WHOLE,
                1));
    }
}
