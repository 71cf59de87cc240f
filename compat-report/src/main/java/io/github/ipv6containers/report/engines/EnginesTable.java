package io.github.ipv6containers.report.engines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.view.Mark;
import io.github.ipv6containers.report.view.Row;
import io.github.ipv6containers.report.view.Sign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Writes what each engine of a merged report granted, and what each image did there: system, mode, engine. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class EnginesTable {

    private static final String LEGEND =
            "Each cell holds a sign for the image as shipped and one with the recipe: `+` every port"
                    + " answers over every family, `-` one does not, `!` not as the recipe expects, `?` not measured.";

    private final List<Row> rows;
    private final List<String> engines;

    private EnginesTable(List<Row> rows) {
        this.rows = rows;
        this.engines = rows.stream().map(Row::engine).distinct().toList();
    }

    /** Returns the Markdown; what runs inside this JVM needs no engine and is left out. */
    public static String of(Report report) {
        EnginesTable table = new EnginesTable(Row.of(report).stream()
                .filter(row -> !row.subject().isEmbedded())
                .toList());
        return Stream.of(table.granted(), table.refusals(), LEGEND, table.images())
                .filter(part -> !part.isEmpty())
                .collect(joining("\n\n", "", "\n"));
    }

    private String granted() {
        List<String> lines = new ArrayList<>();
        lines.add("| engine | " + modes().map(StackMode::id).collect(joining(" | ")) + " |");
        lines.add("|---|" + modes().map(mode -> "---|").collect(joining()));
        engines.forEach(engine -> lines.add("| " + engine + " | "
                + modes().map(mode -> granted(engine, mode)).collect(joining(" | ")) + " |"));
        return String.join("\n", lines);
    }

    private String granted(String engine, StackMode mode) {
        List<Outcome> outcomes = rows.stream()
                .filter(row -> row.engine().equals(engine))
                .flatMap(row -> row.cells().stream())
                .map(ReportCell::run)
                .filter(run -> run.mode() == mode)
                .map(RunEntry::outcome)
                .toList();
        if (outcomes.isEmpty()) {
            return "not asked";
        }
        return outcomes.stream().anyMatch(Outcome::isMeasured)
                ? "granted"
                : outcomes.stream().allMatch(Outcome.UNSUPPORTED::equals) ? "not granted" : "not measured";
    }

    /** Says once why a mode is missing. */
    private String refusals() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(ReportCell::run)
                .filter(run -> run.outcome() == Outcome.UNSUPPORTED)
                .map(run -> "- " + run.mode() + ": " + run.reason())
                .distinct()
                .collect(joining("\n"));
    }

    private String images() {
        List<String> lines = new ArrayList<>();
        lines.add("| image | network | " + String.join(" | ", engines) + " |");
        lines.add("|---|---|" + "---|".repeat(engines.size()));
        rows.stream()
                .collect(groupingBy(EnginesTable::image, LinkedHashMap::new, toList()))
                .forEach((image, same) -> same.stream()
                        .flatMap(row -> row.modes().stream())
                        .distinct()
                        .map(mode -> "| " + image + " | " + mode + " | "
                                + engines.stream()
                                        .map(engine -> signs(engine, mode, same))
                                        .collect(joining(" | "))
                                + " |")
                        .forEach(lines::add));
        return String.join("\n", lines);
    }

    private static String image(Row row) {
        return row.subject().title(row.system().name())
                + (row.variant().equals("default") ? "" : " (" + row.variant() + ")");
    }

    private static String signs(String engine, StackMode mode, List<Row> rows) {
        return Stream.of(SetUp.values())
                .map(setUp -> rows.stream()
                        .filter(row -> row.engine().equals(engine))
                        .flatMap(row -> row.run(mode, setUp).stream())
                        .findFirst()
                        .map(run -> "`" + sign(Mark.of(run).sign()) + "`")
                        .orElse("`?`"))
                .collect(joining(" "));
    }

    /** Whether there was something to set is no matter of the engine. */
    private static String sign(Sign sign) {
        return (sign == Sign.NOTHING_TO_SET ? Sign.ANSWERS : sign).letter();
    }

    private static Stream<StackMode> modes() {
        return Arrays.stream(StackMode.values());
    }
}
