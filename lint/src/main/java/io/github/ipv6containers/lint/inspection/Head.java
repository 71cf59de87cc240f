package io.github.ipv6containers.lint.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the beginning of a file. */
final class Head {

    private static final int BYTES = 64 * 1024;

    private Head() {}

    /** Returns the first characters; none when the file cannot be read. */
    static String of(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
