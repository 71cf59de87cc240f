package io.github.ipv6containers.examples;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One page of the documentation. */
record Page(String text) {

    private static final Pattern SNIPPET = Pattern.compile("```(java|kotlin)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("```.*?```|(?m)^ {4}.*$", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)#?([^)\\s]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    /** A link to another file, or to a heading. */
    record Link(String path, String anchor) {

        Path file(Path from) {
            return path.isEmpty() ? from : from.resolveSibling(path).normalize();
        }
    }

    static Page read(Path file) throws IOException {
        return new Page(Files.readString(file));
    }

    List<String> java() {
        return snippets("java");
    }

    /** The snippets of a language, the lines of each without what stands before and after them. */
    List<String> snippets(String language) {
        return SNIPPET.matcher(text)
                .results()
                .filter(match -> match.group(1).equals(language))
                .map(match -> unindented(match.group(2)))
                .toList();
    }

    List<Link> links() {
        return LINK.matcher(CODE.matcher(text).replaceAll(""))
                .results()
                .map(match -> new Link(match.group(1), match.group(2)))
                .toList();
    }

    /** The anchors as GitHub makes them of headings. */
    List<String> anchors() {
        return HEADING.matcher(CODE.matcher(text).replaceAll(""))
                .results()
                .map(match -> match.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\-_ ]", "")
                        .replace(' ', '-'))
                .toList();
    }

    static String unindented(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(joining("\n", "", "\n"));
    }
}
