package io.github.ipv6containers.lint;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what a lint found.
 *
 * @param findings by file, line and column
 * @param problems the files that could not be judged
 * @param linted how many files were judged
 * @param skipped how many files of the folders are of no kind that this lint knows
 * @param silenced how many findings were silenced with a reason, or are in the baseline
 * @param emptyCharts the charts that render nothing, with these values or at all
 * @param recipes the recipes of this project among the files, which are not judged here
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LintReport(
        List<Finding> findings,
        List<Problem> problems,
        int linted,
        int skipped,
        int silenced,
        List<Path> emptyCharts,
        List<Path> recipes) {

    public LintReport {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
        emptyCharts = List.copyOf(emptyCharts);
        recipes = List.copyOf(recipes);
    }

    /** Returns how many findings have a severity. */
    public long count(Severity severity) {
        return findings.stream().filter(it -> it.severity() == severity).count();
    }

    /** Tells whether there is a finding as bad as this, or worse. */
    public boolean hasAtLeast(Severity severity) {
        return findings.stream().anyMatch(it -> it.severity().compareTo(severity) <= 0);
    }

    /** Returns a sentence for a report that has judged nothing. */
    public String nothing(String paths) {
        return "There is nothing to lint in " + paths + ": "
                + (emptyCharts.isEmpty()
                        ? "no manifest, chart, Compose file, known configuration or recipe."
                        : (emptyCharts.size() == 1 ? "the chart renders" : "the charts render")
                                + " nothing with these values; a library chart never does.");
    }

    /** Returns this report without the findings that a baseline knows by their fingerprints. */
    public LintReport without(Collection<String> known) {
        var fingerprints = Fingerprints.of(findings);
        List<Finding> fresh = findings.stream()
                .filter(it -> !known.contains(fingerprints.get(it)))
                .toList();
        int told = silenced + findings.size() - fresh.size();
        return new LintReport(fresh, problems, linted, skipped, told, emptyCharts, recipes);
    }
}
