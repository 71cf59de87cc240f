package io.github.ipv6containers.lint.output;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.Problem;
import io.github.ipv6containers.lint.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Writes a report for a person: each finding with its line, and a caret below what is meant. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TerminalText {

    private static final int WIDTH = 160;
    private static final int WIDE = 0x100;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private TerminalText() {}

    public static String of(LintReport report) {
        return report.findings().stream().map(TerminalText::finding).collect(joining())
                + report.problems().stream().map(TerminalText::problem).collect(joining())
                + summary(report);
    }

    private static String finding(Finding finding) {
        StringBuilder text = new StringBuilder();
        text.append(shown(finding.place()))
                .append(": ")
                .append(finding.severity().word())
                .append(": ")
                .append(shown(finding.sentence()))
                .append(" [")
                .append(finding.rule().id())
                .append("]\n");
        if (finding.line() > 0) {
            excerpt(finding, text);
        }
        finding.mend()
                .lines()
                .forEach(line -> text.append("      mend: ").append(shown(line)).append('\n'));
        return text.append("      see:  ")
                .append(finding.rule().link())
                .append("\n\n")
                .toString();
    }

    private static void excerpt(Finding finding, StringBuilder text) {
        String line = finding.excerpt();
        int column = Math.min(finding.column(), line.length() + 1);
        int from = column > WIDTH / 2 ? column - WIDTH / 2 : 0;
        String before = shown(line.substring(from, column - 1).replace('\t', ' '));
        String rest = shown(line.substring(column - 1, Math.min(line.length(), from + WIDTH))
                .replace('\t', ' '));
        String number = "%5d | ".formatted(finding.line());
        text.append(number).append((before + rest).stripTrailing()).append('\n');
        text.append("      | ").append(" ".repeat(before.length())).append("^\n");
    }

    /** Returns a text of the input so that it cannot move the cursor, or change colors, of who reads it. */
    public static String shown(String text) {
        return CONTROL.matcher(text).replaceAll(control -> {
            int code = control.group().codePointAt(0);
            return Matcher.quoteReplacement(code < WIDE ? "\\x%02x".formatted(code) : "\\u%04x".formatted(code));
        });
    }

    private static String problem(Problem problem) {
        return shown(problem.toString()) + "\n\n";
    }

    private static String summary(LintReport report) {
        String counts = Stream.of(Severity.values())
                .filter(it -> report.count(it) > 0)
                .map(it -> counted(report.count(it), it.word()))
                .collect(joining(", "));
        return (counts.isEmpty() ? "Nothing found" : counts)
                + " in " + counted(report.linted(), "file")
                + (report.silenced() == 0 ? "" : "; " + report.silenced() + " silenced or in the baseline")
                + (report.skipped() == 0 ? "" : "; " + counted(report.skipped(), "other file") + " left aside")
                + (report.emptyCharts().isEmpty()
                        ? ""
                        : "; "
                                + (report.emptyCharts().size() == 1
                                        ? "1 chart that renders nothing: "
                                        : report.emptyCharts().size() + " charts that render nothing: ")
                                + report.emptyCharts().stream()
                                        .map(it -> shown(it.toString()))
                                        .collect(joining(", ")))
                + (report.problems().isEmpty()
                        ? ""
                        : "; " + counted(report.problems().size(), "file") + " could not be judged")
                + ".\n";
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
