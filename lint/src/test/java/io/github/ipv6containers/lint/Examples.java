package io.github.ipv6containers.lint;

import io.github.ipv6containers.lint.inspection.Lint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lints texts as files of a name that says what they are. */
final class Examples {

    private Examples() {}

    static LintReport lint(Path folder, String name, String text) {
        return lint(Lint.create(), folder, name, text);
    }

    static LintReport lint(Lint lint, Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return lint.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the name of the file that an example of a rule's page is. */
    static String nameOf(String text) {
        if (text.contains("apiVersion:")) {
            return "manifest.yaml";
        }
        return text.startsWith("services:")
                ? "compose.yaml"
                : text.startsWith("receivers:") ? "collector.yaml" : "values.yaml";
    }

    /** Returns what was found, a line each, without the folder. */
    static String lines(LintReport report, Path folder) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : report.findings()) {
            text.append(folder.relativize(Path.of(finding.file())))
                    .append(':')
                    .append(finding.line())
                    .append(':')
                    .append(finding.column())
                    .append(' ')
                    .append(finding.severity().word())
                    .append(' ')
                    .append(finding.rule().id())
                    .append('\n')
                    .append("    ")
                    .append(finding.sentence())
                    .append('\n');
            finding.mend()
                    .lines()
                    .forEach(line -> text.append("    > ").append(line).append('\n'));
        }
        for (Problem problem : report.problems()) {
            text.append(folder.relativize(Path.of(problem.file())))
                    .append(':')
                    .append(problem.line())
                    .append(" problem\n    ")
                    .append(problem.sentence())
                    .append('\n');
        }
        return text.toString();
    }
}
