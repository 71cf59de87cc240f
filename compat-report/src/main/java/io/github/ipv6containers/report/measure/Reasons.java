package io.github.ipv6containers.report.measure;

/** Finds the words of an exception that a person can use. */
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
                words = message.strip().lines().findFirst().orElse("").strip();
            }
            inner = inner.getCause() == inner ? null : inner.getCause();
        }
        String text = words.isEmpty() ? thrown.getClass().getSimpleName() : words;
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
