package io.github.ipv6containers.lint.text;

import java.util.Arrays;
import org.apiguardian.api.API;

/** Tells the line of a character, in time that does not grow with the text. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class LineStarts {

    private final int[] starts;

    public LineStarts(String content) {
        int lines = 1 + (int) content.chars().filter(c -> c == '\n').count();
        starts = new int[lines];
        int line = 1;
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) == '\n') {
                starts[line++] = i + 1;
            }
        }
    }

    /** Returns the line of a character, from 0. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Returns where a line begins. */
    public int start(int line) {
        return starts[line];
    }
}
