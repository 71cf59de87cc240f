package io.github.ipv6containers.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Reads the texts as they must be, one file a text. */
final class GoldenTexts {

    private GoldenTexts() {}

    /** Returns a file's content without the line break at its end. */
    static String read(String name) {
        try {
            return Files.readString(folder().resolve(name + ".txt")).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        URL here = Objects.requireNonNull(GoldenTexts.class.getResource("refuses-one-family.txt"));
        try {
            return Objects.requireNonNull(Path.of(here.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
