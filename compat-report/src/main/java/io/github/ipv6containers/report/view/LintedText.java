package io.github.ipv6containers.report.view;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import io.github.ipv6containers.report.model.Report.LintedRun;
import org.apiguardian.api.API;

/** Says what was found of systems without an image by signs and words, as {@link CellText} does of a run. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class LintedText {

    private LintedText() {}

    /** Returns by whom all were judged. */
    public static String heading(Report report) {
        return "Manifests, judged by lint and by an API server ("
                + report.linted().get(0).servers() + ", elsewhere)";
    }

    /** Returns what the lint found and what the server answered; empty when it was not asked for. */
    public static String of(LintedEntry entry, StackMode mode, SetUp setUp, String between) {
        return entry.runs().stream()
                .filter(run -> run.mode() == mode && run.setUp() == setUp)
                .map(run -> words(run, between))
                .collect(joining(between));
    }

    private static String words(LintedRun run, String between) {
        if (!run.sameAs().isEmpty()) {
            return Sign.NOTHING_TO_SET.letter() + " nothing to set";
        }
        String lint = run.outcome() == Outcome.PASS
                ? Sign.ANSWERS.letter() + " nothing found"
                : Sign.FAILS.letter() + " " + String.join(", ", run.rules());
        return lint + between + "server " + run.server();
    }
}
