package io.github.ipv6containers.report.render;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import io.github.ipv6containers.report.view.LintedText;
import io.github.ipv6containers.report.view.Row;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds one line of the report's table: one image in one variant and mode, in both set-ups.
 *
 * @param subject one line of what is run; empty where the lines above say it all
 * @param mode the network's mode
 * @param asShipped what came of it as shipped
 * @param recipe what came of it with the recipe
 */
record ReportRow(String subject, String mode, String asShipped, String recipe) {

    /** Returns the lines of an image. */
    static Stream<ReportRow> of(Row row) {
        String image =
                row.subject().isEmbedded() ? "in this JVM" : row.subject().requested();
        String variant = row.severalVariants() ? " (" + row.variant() + ")" : "";
        return of(row.subject().title(row.system().name()), image + variant, row.modes(), row::text);
    }

    /** Returns the lines of a system that has no image to run. */
    static Stream<ReportRow> of(LintedEntry entry) {
        return of(entry.name(), entry.what(), entry.modes(), (mode, setUp) -> LintedText.of(entry, mode, setUp, "\n"));
    }

    /** The first line says what is run, the second from where; both are said at once where there is one line only. */
    private static Stream<ReportRow> of(
            String what, String where, List<StackMode> modes, BiFunction<StackMode, SetUp, String> text) {
        return IntStream.range(0, modes.size()).mapToObj(i -> {
            StackMode mode = modes.get(i);
            String both = modes.size() == 1 ? what + "\n  " + where : what;
            String subject = i == 0 ? both : i == 1 ? "  " + where : "";
            return new ReportRow(
                    subject, mode.id(), text.apply(mode, SetUp.AS_SHIPPED), text.apply(mode, SetUp.RECIPE));
        });
    }
}
