package io.github.ipv6containers.report.engines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Writes what each engine of a merged report granted, and what each image did there: system, mode, engine. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class EnginesTable {

    private static final String LEGEND =
            "Each cell holds a sign for the image as shipped and one with the recipe: `+` every port"
                    + " answers over every family, `-` one does not, `!` not as the recipe expects, `?` not measured.";

    private final List<ReportCell> cells;
    private final List<String> engines;

    private EnginesTable(List<ReportCell> cells) {
        this.cells = cells;
        this.engines = cells.stream()
                .map(cell -> cell.part().engine().label())
                .distinct()
                .toList();
    }

    /** Returns the Markdown; what runs inside this JVM needs no engine and is left out. */
    public static String of(Report report) {
        EnginesTable table = new EnginesTable(report.cells()
                .filter(cell -> !cell.subject().provenance().equals("embedded"))
                .toList());
        return Stream.of(table.granted(), table.refusals(), LEGEND, table.images())
                .filter(part -> !part.isEmpty())
                .collect(joining("\n\n", "", "\n"));
    }

    private String granted() {
        List<String> rows = new ArrayList<>();
        rows.add("| engine | " + modes().map(StackMode::id).collect(joining(" | ")) + " |");
        rows.add("|---|" + modes().map(mode -> "---|").collect(joining()));
        engines.forEach(engine -> rows.add("| " + engine + " | "
                + modes().map(mode -> granted(engine, mode)).collect(joining(" | ")) + " |"));
        return String.join("\n", rows);
    }

    private String granted(String engine, StackMode mode) {
        List<RunEntry> runs = on(engine)
                .map(ReportCell::run)
                .filter(run -> run.mode() == mode)
                .toList();
        if (runs.isEmpty()) {
            return "not asked";
        }
        return runs.stream().anyMatch(run -> run.outcome().isMeasured())
                ? "granted"
                : runs.stream().allMatch(run -> run.outcome() == Outcome.UNSUPPORTED) ? "not granted" : "not measured";
    }

    /** Says once why a mode is missing. */
    private String refusals() {
        return cells.stream()
                .filter(cell -> cell.run().outcome() == Outcome.UNSUPPORTED)
                .map(cell -> "- " + cell.run().mode() + ": " + cell.run().reason())
                .distinct()
                .collect(joining("\n"));
    }

    private String images() {
        Map<String, List<ReportCell>> rows =
                cells.stream().collect(groupingBy(EnginesTable::row, LinkedHashMap::new, toList()));
        List<String> lines = new ArrayList<>();
        lines.add("| image | network | " + String.join(" | ", engines) + " |");
        lines.add("|---|---|" + "---|".repeat(engines.size()));
        rows.forEach((row, of) -> lines.add(
                row + engines.stream().map(engine -> signs(engine, of)).collect(joining(" | ")) + " |"));
        return String.join("\n", lines);
    }

    private static String row(ReportCell cell) {
        SubjectEntry subject = cell.subject();
        String variant =
                cell.run().variant().equals("default") ? "" : " (" + cell.run().variant() + ")";
        return "| " + subject.title(cell.system().name()) + variant + " | "
                + cell.run().mode() + " | ";
    }

    private static String signs(String engine, List<ReportCell> row) {
        return Stream.of(SetUp.values())
                .map(setUp -> row.stream()
                        .filter(cell -> cell.run().setUp() == setUp)
                        .filter(cell -> cell.part().engine().label().equals(engine))
                        .map(cell -> "`" + sign(cell.run()) + "`")
                        .findFirst()
                        .orElse("`?`"))
                .collect(joining(" "));
    }

    private static String sign(RunEntry run) {
        if (!run.outcome().isMeasured()) {
            return "?";
        }
        if (run.agreement() == Agreement.CHANGED) {
            return "!";
        }
        return run.outcome() == Outcome.PASS ? "+" : "-";
    }

    private Stream<ReportCell> on(String engine) {
        return cells.stream().filter(cell -> cell.part().engine().label().equals(engine));
    }

    private static Stream<StackMode> modes() {
        return Arrays.stream(StackMode.values());
    }
}
