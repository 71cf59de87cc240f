package io.github.ipv6containers.message;

import java.util.ArrayList;
import java.util.List;

/** Lays out labels and their texts in two columns, wrapped at the width of a page. */
final class Sheet {

    private static final int PAGE = 120;
    private static final int LABELS = 11;
    private static final String MARGIN = "  ";

    private final List<String> lines = new ArrayList<>();

    /** Adds a text, wrapped between words; an empty one leaves its label out. */
    Sheet add(String label, String text) {
        return text.isBlank() ? this : addLines(label, wrap(text.strip()));
    }

    /** Adds several texts, each on a line of its own and wrapped between words. */
    Sheet addAll(String label, List<String> texts) {
        return addLines(
                label, texts.stream().flatMap(text -> wrap(text).stream()).toList());
    }

    /** Adds lines as they are, so that they can be pasted; none at all leaves the label out. */
    Sheet addLines(String label, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            String first = i == 0 ? label : "";
            lines.add((MARGIN + first + " ".repeat(LABELS - first.length()) + texts.get(i)).stripTrailing());
        }
        return this;
    }

    Sheet gap() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
        return this;
    }

    /** Returns the lines, with no line break at the end. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private static List<String> wrap(String text) {
        int width = PAGE - MARGIN.length() - LABELS;
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                wrapped.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        wrapped.add(line.toString());
        return wrapped;
    }
}
