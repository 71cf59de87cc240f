package io.github.ipv6containers.report;

import io.github.ipv6containers.report.options.WrongUse;
import io.github.ipv6containers.report.recipes.lint.RecipeLint;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lints recipe files. */
@Command(
        name = "lint",
        description =
                "Lints recipe files: one line for each problem, as file:line: text. Exit status 1 when there is one.")
final class LintCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A recipe file, or a folder of recipes (*.yaml).")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new WrongUse(
                        "There is no file or folder " + path + "; name a recipe file or a folder of recipes.");
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        int problems = 0;
        for (Path path : paths) {
            for (Path file : files(path)) {
                problems += WrongUse.unless(() -> lint(file, out));
            }
        }
        out.flush();
        return problems == 0 ? ExitCodes.AS_EXPECTED : ExitCodes.MISBEHAVES;
    }

    private static int lint(Path file, PrintWriter out) {
        var problems = RecipeLint.problems(file);
        problems.forEach(problem -> out.println(file + ":" + problem.line() + ": " + problem.text()));
        return problems.size();
    }

    /** A folder without a recipe is an error: nothing linted is never clean. */
    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.walk(path)) {
            List<Path> files = entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new WrongUse("The folder " + path + " holds no recipe; the names of recipes end in .yaml.");
            }
            return files;
        }
    }
}
