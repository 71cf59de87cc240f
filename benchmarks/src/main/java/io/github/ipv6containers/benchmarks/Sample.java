package io.github.ipv6containers.benchmarks;

import java.util.List;
import java.util.Optional;

/**
 * Holds a value that a child measured and printed.
 *
 * @param name what it is of
 * @param value the value
 */
record Sample(String name, double value) {

    /** Begins the lines that hold one, whatever else a library prints. */
    static final String MARK = "sample: ";

    /** Reads a line back; empty when it holds none. */
    static Optional<Sample> parse(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        List<String> words = List.of(line.substring(MARK.length()).split(" ", -1));
        return Optional.of(new Sample(words.get(0), Double.parseDouble(words.get(1))));
    }
}
