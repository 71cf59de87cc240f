package io.github.ipv6containers.report.view;

import org.apiguardian.api.API;

/** Names what a cell shows, by a symbol and words, so that nobody needs to see colors. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum Sign {
    ANSWERS("ok", "✓", "+", "every port answers"),
    FAILS("no", "✕", "-", "a port does not answer, as its recipe expects"),
    CHANGED("new", "!", "!", "not as its recipe expects"),
    NOTHING_TO_SET("eq", "=", "=", "answers, nothing to set: the run as shipped speaks for it"),
    UNSUPPORTED("un", "⊘", "?", "cannot be shown by this engine or machine"),
    NOT_RUN("nr", "?", "?", "not run");

    private final String id;
    private final String symbol;
    private final String letter;
    private final String meaning;

    Sign(String id, String symbol, String letter, String meaning) {
        this.id = id;
        this.symbol = symbol;
        this.letter = letter;
        this.meaning = meaning;
    }

    /** Returns the word that the style and the address use. */
    public String id() {
        return id;
    }

    public String symbol() {
        return symbol;
    }

    /** Returns the sign of texts, in ASCII. */
    public String letter() {
        return letter;
    }

    public String meaning() {
        return meaning;
    }
}
