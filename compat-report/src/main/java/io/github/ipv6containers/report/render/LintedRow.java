package io.github.ipv6containers.report.render;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.LintedEntry;
import io.github.ipv6containers.report.model.LintedRun;
import io.github.ipv6containers.report.model.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The rows of systems that have no image to run, in the words of the others. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class LintedRow {

    private LintedRow() {}

    /** Returns by whom they were judged. */
    public static String heading(List<LintedEntry> entries) {
        return "Manifests, judged by lint and by an API server ("
                + entries.get(0).servers() + ", elsewhere)";
    }

    static Stream<ReportRow> of(LintedEntry entry) {
        List<StackMode> modes = modes(entry);
        return IntStream.range(0, modes.size()).mapToObj(i -> {
            String what = "  " + entry.what();
            String subject = i == 0 ? entry.name() + (modes.size() == 1 ? "\n" + what : "") : i == 1 ? what : "";
            return new ReportRow(
                    subject,
                    modes.get(i).id(),
                    cell(entry, modes.get(i), SetUp.AS_SHIPPED, "\n"),
                    cell(entry, modes.get(i), SetUp.RECIPE, "\n"));
        });
    }

    /** Returns the modes of an entry, in its order. */
    public static List<StackMode> modes(LintedEntry entry) {
        return entry.runs().stream().map(LintedRun::mode).distinct().toList();
    }

    /** Returns what the lint found and what the server answered; empty when it was not asked for. */
    public static String cell(LintedEntry entry, StackMode mode, SetUp setUp, String between) {
        return entry.runs().stream()
                .filter(run -> run.mode() == mode && run.setUp() == setUp)
                .map(run -> words(run, between))
                .collect(joining(between));
    }

    private static String words(LintedRun run, String between) {
        if (!run.sameAs().isEmpty()) {
            return "= nothing to set";
        }
        String lint = run.outcome() == Outcome.PASS ? "+ nothing found" : "- " + String.join(", ", run.rules());
        return lint + between + "server " + run.server();
    }
}
