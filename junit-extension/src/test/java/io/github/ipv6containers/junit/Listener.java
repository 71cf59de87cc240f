package io.github.ipv6containers.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;

/** Makes containers of planted listeners on port 8080. */
final class Listener {

    static final int PORT = 8080;

    private Listener() {}

    /** Takes listeners as {@code listener.pl} does: {@code "0.0.0.0 8080"}, {@code "mute :: 8080"}. */
    @SuppressWarnings("resource") // The extension under test stops it.
    static GenericContainer<?> on(String... listeners) {
        String[] command = Stream.concat(Stream.of("perl", "-e", script()), Stream.of(listeners))
                .toArray(String[]::new);
        return new GenericContainer<>("debian:trixie-slim").withCommand(command).withExposedPorts(PORT);
    }

    static GenericContainer<?> onBothFamilies() {
        return on("0.0.0.0 8080", ":: 8080");
    }

    /** Goes on with other commands of the shell as soon as there is a file {@code /end} in it. */
    @SuppressWarnings("resource") // The extension under test stops it.
    static GenericContainer<?> onBothFamiliesUntilToldTo(String end) {
        String shell = "perl -e \"$0\" '0.0.0.0 8080' ':: 8080' & until [ -e /end ]; do sleep 0.1; done; " + end;
        return new GenericContainer<>("debian:trixie-slim")
                .withCommand("sh", "-c", shell, script())
                .withExposedPorts(PORT);
    }

    private static String script() {
        try (InputStream stream = Objects.requireNonNull(Listener.class.getResourceAsStream("listener.pl"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
