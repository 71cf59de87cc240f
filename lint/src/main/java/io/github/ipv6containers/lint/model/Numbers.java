package io.github.ipv6containers.lint.model;

import java.util.stream.Stream;

/** Reads port numbers. */
final class Numbers {

    private static final int DIGITS = 5;

    private Numbers() {}

    /** Returns the number; none when the text is none, as a name or a variable. */
    static Stream<Integer> of(String text) {
        return text.matches("[0-9]{1," + DIGITS + "}") ? Stream.of(Integer.parseInt(text)) : Stream.of();
    }
}
