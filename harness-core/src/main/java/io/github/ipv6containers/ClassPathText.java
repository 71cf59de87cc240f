package io.github.ipv6containers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;

/** Reads the files that lie beside a class in its jar. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ClassPathText {

    private ClassPathText() {}

    /**
     * Returns the text of a file.
     *
     * @throws IllegalStateException if it is not there, so that the jar is not whole
     */
    public static String of(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is missing from the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read.", e);
        }
    }
}
