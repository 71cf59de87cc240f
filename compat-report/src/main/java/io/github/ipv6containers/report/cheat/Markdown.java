package io.github.ipv6containers.report.cheat;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Writes pieces of Markdown, so that no text of a recipe can be taken for a mark. */
final class Markdown {

    private Markdown() {}

    /** Returns a text for a line or a table's cell. */
    static String line(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*");
    }

    /** Returns a row of a table; its cells are Markdown. */
    static String row(List<String> cells) {
        return cells.stream().collect(joining(" | ", "| ", " |\n"));
    }

    static String table(List<String> heads, List<List<String>> rows) {
        return row(heads)
                + row(heads.stream().map(head -> "---").toList())
                + rows.stream().map(Markdown::row).collect(joining());
    }

    /** Returns a block of code; its fence is longer than any inside. */
    static String code(String language, String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + language + "\n" + text.stripTrailing() + "\n" + fence + "\n";
    }
}
