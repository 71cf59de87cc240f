package io.github.ipv6containers.report.progress;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Passes what is written on, a whole line at a time. */
final class WholeLines extends OutputStream {

    private final Consumer<String> lines;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    WholeLines(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public synchronized void write(int letter) {
        if (letter == '\n') {
            lines.accept(begun.toString(StandardCharsets.UTF_8).stripTrailing());
            begun.reset();
        } else {
            begun.write(letter);
        }
    }
}
