package io.github.ipv6containers.report.lanes;

import io.github.ipv6containers.engine.EngineWatch;
import io.github.ipv6containers.engine.EngineWords;
import org.apiguardian.api.API;

/** Finds the words of an exception that a person can use. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Reasons {

    private static final int LONGEST = 300;

    private Reasons() {}

    /** Returns the first line of the innermost message: what wraps it only says that something failed. */
    public static String of(Throwable thrown) {
        Throwable inner = thrown;
        String words = "";
        while (inner != null) {
            String message = inner.getMessage();
            if (message != null && !message.isBlank()) {
                words = EngineWords.of(inner).lines().findFirst().orElse("").strip();
            }
            inner = inner.getCause() == inner ? null : inner.getCause();
        }
        String text = words.isEmpty() ? thrown.getClass().getSimpleName() : words;
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    /**
     * Returns the same, or that the engine was gone: then everything else is only what came of that.
     *
     * @param absences how often it was gone before
     */
    public static String of(Throwable thrown, EngineWatch watch, int absences) {
        return watch.wasGoneSince(absences) ? watch.goneWords() : of(thrown);
    }
}
