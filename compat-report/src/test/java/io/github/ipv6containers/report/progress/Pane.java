package io.github.ipv6containers.report.progress;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.jline.builtins.ScreenTerminal;

/** An emulated terminal. */
final class Pane {

    private final ScreenTerminal screen;
    private Size size;

    Pane(int rows, int columns) {
        this.size = new Size(rows, columns);
        this.screen = new ScreenTerminal(columns, rows);
    }

    PrintWriter writer() {
        return new PrintWriter(new Writer() {
            @Override
            public void write(char[] letters, int from, int length) {
                // As the kernel does for what a program prints.
                screen.write(new String(letters, from, length).replace("\n", "\r\n"));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    Size size() {
        return size;
    }

    void resize(int rows, int columns) {
        size = new Size(rows, columns);
        screen.setSize(columns, rows);
    }

    /** Returns the lines down to the last that is not empty, with all times at 0: no test measures any. */
    List<String> lines() {
        String text;
        synchronized (screen) { // Writing locks it too, and reading does not: the clock's thread may be drawing.
            text = screen.toString().replaceAll("\\(\\d:\\d\\d:\\d\\d\\)", "(0:00:00)");
        }
        return Arrays.stream(text.stripTrailing().split("\n"))
                .map(String::stripTrailing)
                .toList();
    }
}
