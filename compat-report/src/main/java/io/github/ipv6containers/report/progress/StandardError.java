package io.github.ipv6containers.report.progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whether standard error is a terminal, and how large it is. */
final class StandardError {

    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("([1-9]\\d{0,4}) ([1-9]\\d{0,4})\\s*");

    private StandardError() {}

    /**
     * Tells whether bars may be drawn: it must be a terminal that can move its cursor, and neither {@code NO_COLOR} nor
     * {@code CI} may be set; as is the custom, an empty value sets nothing.
     */
    static boolean takesBars(Map<String, String> environment, Supplier<Optional<Size>> size) {
        String terminal = environment.getOrDefault("TERM", "");
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && environment.getOrDefault("CI", "").isEmpty()
                && !terminal.isEmpty()
                && !terminal.equals("dumb")
                && size.get().isPresent();
    }

    /**
     * Returns the size; empty when it is no terminal, or where there is no {@code stty}.
     *
     * <p>Java 17 knows standard input and output alone. This reads, and sets nothing: what is not in the foreground, as
     * everything that the script {@code harness} runs, is stopped when it sets something of its terminal.
     */
    static Optional<Size> size() {
        try {
            Process stty = new ProcessBuilder(List.of("sh", "-c", "stty size <&2 2>/dev/null"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (InputStream told = stty.getInputStream()) {
                return parse(new String(told.readAllBytes(), StandardCharsets.US_ASCII));
            }
        } catch (IOException noShell) {
            return Optional.empty();
        }
    }

    /** Reads {@code ROWS COLUMNS}; a terminal that does not know its size says 0. */
    static Optional<Size> parse(String told) {
        Matcher matcher = ROWS_AND_COLUMNS.matcher(told);
        return matcher.matches()
                ? Optional.of(new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
