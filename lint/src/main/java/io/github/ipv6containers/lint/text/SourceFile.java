package io.github.ipv6containers.lint.text;

import java.util.List;
import org.apiguardian.api.API;

/** Holds a file's text with its lines; places are compared by the file they are in. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SourceFile {

    private final String name;
    private final String content;
    private final List<String> lines;

    public SourceFile(String name, String content) {
        this.name = name;
        this.content = content;
        this.lines = List.of(content.split("\r\n|\n|\r", -1));
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

    /** Returns the whole content as a text. */
    public Text text() {
        LineStarts starts = new LineStarts(content);
        return new Text(content, offset -> {
            int line = starts.line(offset);
            return new Spot(this, line + 1, offset - starts.start(line) + 1);
        });
    }
}
