package io.github.ipv6containers.report.lint;

import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.Rule;
import io.github.ipv6containers.lint.Severity;
import io.github.ipv6containers.report.recipes.RecipeProblem;
import io.github.ipv6containers.report.recipes.lint.RecipeLint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apiguardian.api.API;

/** Adds to a report what is wrong in the recipes among its files. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RecipeFindings {

    private static final Rule RULE = new Rule(
            "recipe",
            Severity.ERROR,
            "A recipe that cannot be read, or contradicts itself",
            "A recipe of this project with a problem.",
            "A report would not run it, or would run something else than its writer means.",
            "Never.",
            List.of("the schema of recipes"),
            "",
            "");

    private RecipeFindings() {}

    public static LintReport added(LintReport report) {
        List<Finding> findings = new ArrayList<>(report.findings());
        for (Path file : report.recipes()) {
            List<RecipeProblem> problems = RecipeLint.problems(file);
            List<String> lines = lines(file);
            problems.forEach(problem -> findings.add(finding(file, problem, lines)));
        }
        return new LintReport(
                findings,
                report.problems(),
                report.linted() + report.recipes().size(),
                report.skipped(),
                report.silenced(),
                report.emptyCharts(),
                List.of());
    }

    private static Finding finding(Path file, RecipeProblem problem, List<String> lines) {
        String line = problem.line() > lines.size() ? "" : lines.get(problem.line() - 1);
        int column = line.length() - line.stripLeading().length() + 1;
        return new Finding(
                RULE,
                Severity.ERROR,
                EnumSet.allOf(Cluster.class),
                file.toString(),
                problem.line(),
                column,
                "",
                problem.text(),
                "",
                line);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The recipe " + file + " cannot be read.", e);
        }
    }
}
