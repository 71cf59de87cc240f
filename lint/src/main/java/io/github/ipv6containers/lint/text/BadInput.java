package io.github.ipv6containers.lint.text;

import org.apiguardian.api.API;

/** Says that a file cannot be judged, in one sentence for its reader, with the line. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class BadInput extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    public BadInput(int line, String sentence) {
        super(sentence);
        this.line = line;
    }

    public int line() {
        return line;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
