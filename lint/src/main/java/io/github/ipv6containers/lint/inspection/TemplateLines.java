package io.github.ipv6containers.lint.inspection;

import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.text.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Moves findings from what a chart's template renders to the lines of the template, where it has them once. */
final class TemplateLines {

    private static final int NONE = -1;
    private static final int MANY = -2;
    private static final String EXPRESSION = "{{";

    /** Expressions that render nothing themselves. */
    private static final Pattern CONTROL =
            Pattern.compile("\\{\\{-?\\s*(if|else|end|range|with|define|block|/\\*|\\$\\w+\\s*:?=)");

    /** Behind a key, only a value of several lines is more than the key's own line. */
    private static final Pattern SEVERAL = Pattern.compile("\\{\\{.*\\b(toYaml|n?indent)\\b");

    private final SourceFile rendered;
    private final List<String> lines;
    private final Map<String, Integer> whole = new HashMap<>();
    private final Map<String, Integer> begun = new HashMap<>();

    TemplateLines(SourceFile rendered, String template) {
        this.rendered = rendered;
        this.lines = template.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            whole.merge(lines.get(i).strip(), i, (one, other) -> MANY);
        }
    }

    Finding inSource(Finding finding) {
        int line = source(finding.excerpt());
        if (line >= 0) {
            String text = lines.get(line);
            int column = finding.column() + indent(text) - indent(finding.excerpt());
            column = Math.max(1, Math.min(column, text.length()));
            return at(finding, line + 1, column, finding.sentence(), finding.excerpt());
        }
        line = expression(finding.line());
        if (line >= 0) {
            String text = lines.get(line);
            return at(finding, line + 1, text.indexOf(EXPRESSION) + 1, rendered(finding), text);
        }
        return at(finding, 0, 0, rendered(finding), finding.excerpt());
    }

    /** Returns the one line of the template that became this, from 0; less when there is none, or more than one. */
    private int source(String text) {
        String wanted = text.strip();
        int line = whole.getOrDefault(wanted, NONE);
        return line >= 0 || wanted.isEmpty() ? line : begun.computeIfAbsent(wanted, this::begun);
    }

    private int begun(String wanted) {
        int found = NONE;
        for (int i = 0; i < lines.size(); i++) {
            if (isBefore(lines.get(i), wanted)) {
                if (found >= 0) {
                    return MANY;
                }
                found = i;
            }
        }
        return found;
    }

    /** Tells whether a line of a template may have become this, by what stands before its first expression. */
    private static boolean isBefore(String line, String wanted) {
        int expression = line.indexOf(EXPRESSION);
        String before = expression < 0 ? "" : line.substring(0, expression).strip();
        return !before.isEmpty() && wanted.startsWith(before);
    }

    /** Returns the one line whose expression may render several, from the nearest line above that is in the template too to that below. */
    private int expression(int place) {
        int from = neighbour(place, -1);
        int to = neighbour(place, 1);
        int found = NONE;
        for (int i = Math.max(0, from); i < (to < 0 ? lines.size() : to); i++) {
            String line = lines.get(i).strip();
            boolean several = i == from ? SEVERAL.matcher(line).find() : line.startsWith(EXPRESSION);
            if (several && !CONTROL.matcher(line).lookingAt()) {
                if (found >= 0) {
                    return MANY;
                }
                found = i;
            }
        }
        return found;
    }

    private int neighbour(int line, int step) {
        for (int i = line + step;
                i > 0 && i <= rendered.lineCount() && !rendered.line(i).startsWith("---");
                i += step) {
            int source = source(rendered.line(i));
            if (source >= 0) {
                return source;
            }
        }
        return NONE;
    }

    private static String rendered(Finding finding) {
        return finding.sentence() + " (Line " + finding.line() + " of what the template renders: "
                + finding.excerpt().strip() + ")";
    }

    private static Finding at(Finding finding, int line, int column, String sentence, String excerpt) {
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
                excerpt);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
