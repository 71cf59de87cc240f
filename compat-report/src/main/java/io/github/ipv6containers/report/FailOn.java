package io.github.ipv6containers.report;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.Stream;

/** Names what of a report makes the command fail. */
enum FailOn {
    /** Something is not as its recipe expects, or was not run. */
    CHANGED,
    /** The same, or some port does not answer, though its recipe says so. */
    MISBEHAVING,
    /** Nothing that was judged. */
    NEVER;

    static FailOn parse(String text) {
        return Stream.of(values())
                .filter(value -> value.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--fail-on knows no \"" + text + "\"; known: "
                        + Stream.of(values()).map(FailOn::word).collect(joining(", ")) + "."));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
