package io.github.ipv6containers.lint.inspection;

import io.github.ipv6containers.lint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Moves a finding from what a chart renders to the line of its template, where the template has it once. */
final class TemplateLines {

    private TemplateLines() {}

    static Finding inSource(Finding finding, Path template) {
        List<String> lines = lines(template);
        String wanted = finding.excerpt().strip();
        int line = only(lines, it -> it.strip().equals(wanted));
        if (line < 0) {
            line = only(lines, it -> isBefore(it, wanted));
        }
        if (line < 0) {
            return at(finding, 1, 1, rendered(finding));
        }
        int shift = indent(lines.get(line)) - indent(finding.excerpt());
        return at(
                finding,
                line + 1,
                Math.max(1, Math.min(finding.column() + shift, lines.get(line).length())),
                finding.sentence());
    }

    /** Returns the one line that it is, from 0; less when there is none, or more than one. */
    private static int only(List<String> lines, Predicate<String> wanted) {
        int found = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** Tells whether a line of a template may have become this, by what stands before its first expression. */
    private static boolean isBefore(String line, String wanted) {
        int expression = line.indexOf("{{");
        String before = expression < 0 ? "" : line.substring(0, expression).strip();
        return !before.isEmpty() && wanted.startsWith(before);
    }

    private static String rendered(Finding finding) {
        return finding.sentence() + " (Line " + finding.line() + " of what the template renders.)";
    }

    private static Finding at(Finding finding, int line, int column, String sentence) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.clusters(),
                finding.file(),
                line,
                column,
                finding.object(),
                sentence,
                finding.mend(),
                finding.excerpt());
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static List<String> lines(Path template) {
        try {
            return Files.readAllLines(template);
        } catch (IOException e) {
            return List.of(); // of a packed chart, or made by the renderer
        }
    }
}
