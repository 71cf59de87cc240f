package io.github.ipv6containers.report.cheat;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.report.model.ClaimEntry;
import io.github.ipv6containers.report.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Writes {@code docs/cheat-sheet.md}: what to set on each image, what happens without, and what was measured. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CheatSheet {

    private CheatSheet() {}

    /** Returns the whole text; what the report does not hold is said to be not in it. */
    public static String of(List<Recipe> recipes, Report report) {
        return """
                # Cheat sheet

                What to set on each image so that every port answers, for each mode of the network, and what happens without.
                Written from the recipes and from [a measured report](example-report/report.json) of %s on %s; do not edit it, run
                `./harness recipe cheat-sheet --report docs/example-report/report.json --out docs/cheat-sheet.md`.

                A "stand-in" is the same server from distribution or language packages, measured in place of the official image.
                `./harness recipe export ID --format docker|compose|kubernetes|helm --mode MODE` prints the settings of any mode.

                """.formatted(day(report), engines(report))
                + Markdown.table(
                        heads(),
                        recipes.stream().flatMap(recipe -> rows(recipe, report)).toList())
                + LintedSheet.table()
                + recipes.stream().map(recipe -> "\n" + section(recipe, report)).collect(joining())
                + LintedSheet.sections();
    }

    private static String day(Report report) {
        return report.run().started().replaceAll("T.*", "");
    }

    private static String engines(Report report) {
        return report.parts().stream()
                .map(part -> part.engine().label())
                .distinct()
                .collect(joining(", "));
    }

    private static List<String> heads() {
        return Stream.concat(
                        Stream.of("system", "image"),
                        Stream.of(StackMode.values()).map(StackMode::id))
                .toList();
    }

    private static Stream<List<String>> rows(Recipe recipe, Report report) {
        if (recipe.images().isEmpty()) {
            return Stream.of(List.of(
                    "[" + recipe.name() + "](#" + anchor(recipe) + ")",
                    "none yet",
                    "not tested",
                    "not tested",
                    "not tested"));
        }
        return recipe.variants().stream().map(variant -> {
            MeasuredWords measured = MeasuredWords.of(report, recipe.id(), recipe.image(), variant.id());
            List<String> cells = new ArrayList<>();
            cells.add(Stream.of("[" + recipe.name() + "](#" + anchor(recipe) + ")", measured.what())
                    .filter(text -> !text.isEmpty())
                    .collect(joining(" ")));
            cells.add("`" + recipe.image() + "`" + (recipe.variants().size() == 1 ? "" : " " + variant.id()));
            for (StackMode mode : StackMode.values()) {
                cells.add(Markdown.line(measured.of(mode)));
            }
            return cells;
        });
    }

    private static String section(Recipe recipe, Report report) {
        String parts = recipe.images().isEmpty()
                ? "No image of it is run yet.\n"
                : recipe.variants().stream()
                        .map(variant -> part(recipe, variant))
                        .collect(joining("\n"));
        return "## " + recipe.name() + "\n\n" + parts + claims(recipe, report);
    }

    private static String part(Recipe recipe, Variant variant) {
        String head = recipe.variants().size() == 1
                ? ""
                : "### " + recipe.name() + ": " + Markdown.line(variant.description()) + "\n\n";
        return head + new SystemSheet(recipe, variant).text();
    }

    private static String claims(Recipe recipe, Report report) {
        List<ClaimEntry> claims = report.systems().stream()
                .filter(system -> system.id().equals(recipe.id()))
                .flatMap(system -> system.claims().stream())
                .toList();
        return claims.isEmpty()
                ? ""
                : "\n"
                        + Markdown.table(
                                List.of("what people say", "verdict", "because"),
                                claims.stream()
                                        .map(claim -> List.of(
                                                Markdown.line(claim.text()),
                                                "**" + claim.verdict().id() + "**",
                                                Markdown.line(claim.reasons())))
                                        .toList());
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(Recipe recipe) {
        return recipe.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
