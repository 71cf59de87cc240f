package io.github.ipv6containers.lint.yaml;

import io.github.ipv6containers.lint.text.LineStarts;
import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.text.Text;
import org.apiguardian.api.API;

/**
 * A single value of a YAML document.
 *
 * @param value what it says; empty for null
 * @param literal whether it is a block whose lines stand in the file as they are
 * @param plain whether it has no quotes
 * @param lastLine the last line that it may stand on
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Scalar(Spot spot, String value, boolean literal, boolean plain, int lastLine) implements Node {

    private static final int WORD = 40;

    /** Tells whether nothing is said: no value at all, {@code null} or {@code ~}. */
    public boolean isNull() {
        return plain && (value.isEmpty() || value.equals("null") || value.equals("~"));
    }

    public boolean isTrue() {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes") || value.equalsIgnoreCase("on");
    }

    /** Returns the value as a text whose places are those in the file. */
    public Text text() {
        if (!literal) {
            return new Text(value, this::inLine);
        }
        LineStarts starts = new LineStarts(value);
        return new Text(value, offset -> inBlock(offset, starts));
    }

    private Spot inBlock(int offset, LineStarts starts) {
        int index = starts.line(offset);
        int start = starts.start(index);
        int line = spot.line() + 1 + index;
        int end = value.indexOf('\n', start);
        String content = value.substring(start, end < 0 ? value.length() : end);
        int indent = Math.max(0, spot.file().line(line).indexOf(content));
        return new Spot(spot.file(), line, indent + offset - start + 1);
    }

    /** Looks for the word at the offset in what the file has, where escapes and folds may have moved it. */
    private Spot inLine(int offset) {
        String word = word(offset);
        if (word.isEmpty()) {
            return spot;
        }
        int before = occurrences(word, offset);
        SourceFile file = spot.file();
        for (int line = spot.line(); line <= lastLine; line++) {
            int from = line == spot.line() ? spot.column() - 1 : 0;
            for (int at = file.line(line).indexOf(word, from);
                    at >= 0;
                    at = file.line(line).indexOf(word, at + 1)) {
                if (before-- == 0) {
                    return new Spot(file, line, at + 1);
                }
            }
        }
        return spot;
    }

    private String word(int offset) {
        int end = offset;
        while (end < value.length() && end < offset + WORD && !Character.isWhitespace(value.charAt(end))) {
            end++;
        }
        return value.substring(offset, end);
    }

    private int occurrences(String word, int before) {
        int found = 0;
        for (int at = value.indexOf(word); at >= 0 && at < before; at = value.indexOf(word, at + 1)) {
            found++;
        }
        return found;
    }
}
