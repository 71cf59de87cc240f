package io.github.ipv6containers.report.cheat;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.Severity;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.manifests.LintedSystem;
import io.github.ipv6containers.report.manifests.LintedSystem.State;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import io.github.ipv6containers.report.model.Report.LintedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The systems without an image, in the cheat sheet. */
final class LintedSheet {

    private LintedSheet() {}

    /** Returns the table of all, with what the lint finds for each kind of cluster, and what its API server says. */
    static String table() {
        List<LintedEntry> entries = LintedSystem.entries(List.of(StackMode.values()), List.of(SetUp.values()));
        return "\nConfigured by manifests alone, judged by [lint](lint.md) in place of a run, and by an API server ("
                + entries.get(0).servers() + "):\n\n"
                + Markdown.table(
                        List.of("system", "what", "ipv4-only", "dual-stack", "ipv6-only"),
                        entries.stream().map(LintedSheet::row).toList());
    }

    private static List<String> row(LintedEntry entry) {
        List<String> cells = new ArrayList<>(List.of("[" + entry.name() + "](#" + entry.id() + ")", entry.what()));
        for (StackMode mode : StackMode.values()) {
            String before = words(entry, mode, SetUp.AS_SHIPPED);
            boolean mended = entry.runs().stream()
                    .anyMatch(run -> run.mode() == mode
                            && run.setUp() == SetUp.RECIPE
                            && run.sameAs().isEmpty());
            cells.add(mended ? before + "<br>mended: " + words(entry, mode, SetUp.RECIPE) : before);
        }
        return cells;
    }

    private static String words(LintedEntry entry, StackMode mode, SetUp setUp) {
        LintedRun run = entry.runs().stream()
                .filter(it -> it.mode() == mode && it.setUp() == setUp)
                .findFirst()
                .orElseThrow();
        String rules = run.rules().stream().map(LintedSheet::link).collect(joining(", "));
        return (rules.isEmpty() ? "nothing found" : rules) + "; the server " + Markdown.line(run.server());
    }

    /** Returns what to set for each. */
    static String sections() {
        return Stream.of(LintedSystem.values()).map(LintedSheet::section).collect(joining());
    }

    private static String section(LintedSystem system) {
        return "\n## " + system.id() + "\n\n" + Markdown.line(system.note()) + "\n\nFound in this:\n\n"
                + Markdown.code("yaml", system.text(State.BEFORE))
                + "\n"
                + system.findings(State.BEFORE, Cluster.IPV6_ONLY).stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .map(LintedSheet::line)
                        .collect(joining())
                + "\nMended:\n\n" + Markdown.code("yaml", system.text(State.AFTER));
    }

    private static String line(Finding finding) {
        return "- " + link(finding.rule().id()) + ": " + Markdown.line(finding.sentence()) + "\n";
    }

    private static String link(String rule) {
        return "[" + rule + "](rules/" + rule + ".md)";
    }
}
