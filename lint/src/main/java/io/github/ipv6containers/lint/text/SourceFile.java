package io.github.ipv6containers.lint.text;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;

/** Holds a file's text with its lines; places are compared by the file they are in. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SourceFile {

    private final String name;
    private final String content;
    private final List<String> lines;
    private final int[] starts;

    public SourceFile(String name, String content) {
        this.name = name;
        this.content = content;
        this.lines = List.of(content.split("\r\n|\n|\r", -1));
        this.starts = starts(content, lines);
    }

    private static int[] starts(String content, List<String> lines) {
        int[] starts = new int[lines.size()];
        int at = 0;
        for (int i = 1; i < starts.length; i++) {
            at += lines.get(i - 1).length();
            at += content.startsWith("\r\n", at) ? 2 : 1;
            starts[i] = at;
        }
        return starts;
    }

    /** Returns the name as the user wrote it, with what he left out of it below a folder. */
    public String name() {
        return name;
    }

    public String content() {
        return content;
    }

    /** Returns a line by its number from 1; empty when there is none. */
    public String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }

    public int lineCount() {
        return lines.size();
    }

    /** Returns where in the content a place is. */
    public int offset(Spot spot) {
        return Math.min(content.length(), starts[Math.min(spot.line(), starts.length) - 1] + spot.column() - 1);
    }

    /** Returns the place of a character of the content, in time that does not grow with the file. */
    public Spot spot(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int index = found >= 0 ? found : -found - 2;
        return new Spot(this, index + 1, offset - starts[index] + 1);
    }

    /** Returns the whole content as a text. */
    public Text text() {
        return new Text(content, this::spot);
    }
}
