package io.github.ipv6containers.everywhere;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.OwnThread;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * Knows to which addresses the code of this JVM spoke, from the JDK's own flight recorder: each read and write of a socket is an
 * event with the address at the other end.
 *
 * <p>What a native library sends by itself is not seen.
 */
final class Connections {

    private static final List<String> EVENTS = List.of("jdk.SocketRead", "jdk.SocketWrite");
    private static final long MOST_BYTES = 64L << 20;

    private @Nullable CompletableFuture<Optional<Recording>> recording;

    /**
     * Holds that data went to or from an address.
     *
     * @param at when
     * @param thread the thread that sent or received it
     * @param address the address at the other end
     * @param port the port there
     */
    record Spoken(Instant at, long thread, InetAddress address, int port) {

        boolean isTo(Endpoint endpoint) {
            return endpoint.port() == port
                    && endpoint.toSocketAddress().getAddress().equals(address);
        }
    }

    /** Begins, once, beside what its caller does: until there is a container, there is nothing to be recorded. */
    synchronized void begin() {
        if (recording == null) {
            recording = CompletableFuture.supplyAsync(Connections::started);
        }
    }

    /** A JVM without a recorder does without, which is said where it is asked for. */
    private static Optional<Recording> started() {
        try {
            Recording made = new Recording();
            EVENTS.forEach(
                    event -> made.enable(event).withThreshold(Duration.ZERO).withoutStackTrace());
            made.setMaxSize(MOST_BYTES);
            made.start();
            return Optional.of(made);
        } catch (RuntimeException | LinkageError none) {
            return Optional.empty();
        }
    }

    /** Returns all until now; empty where it is not known. */
    Optional<List<Spoken>> all() {
        CompletableFuture<Optional<Recording>> begun;
        synchronized (this) {
            begun = recording;
        }
        Optional<Recording> made = begun == null ? Optional.empty() : begun.join();
        // No method reference: it would be linked, with the recorder's classes, where there is none.
        return made.isEmpty() ? Optional.empty() : read(made.get());
    }

    private static Optional<List<Spoken>> read(Recording recording) {
        try {
            Path file = Files.createTempFile("ipv6containers", ".jfr");
            try {
                recording.dump(file);
                return Optional.of(RecordingFile.readAllEvents(file).stream()
                        .filter(event -> EVENTS.contains(event.getEventType().getName()))
                        .flatMap(Connections::spoken)
                        .toList());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException notWritten) {
            return Optional.empty();
        }
    }

    private static Stream<Spoken> spoken(RecordedEvent event) {
        String address = Objects.requireNonNullElse(event.getString("address"), "");
        boolean ours = event.getThread() == null
                || OwnThread.isNamed(
                        Objects.requireNonNullElse(event.getThread().getJavaName(), ""));
        if (address.isEmpty() || ours) {
            return Stream.empty();
        }
        try {
            return Stream.of(new Spoken(
                    event.getStartTime(),
                    event.getThread().getJavaThreadId(),
                    InetAddress.getByName(address),
                    event.getInt("port")));
        } catch (UnknownHostException noAddress) {
            return Stream.empty();
        }
    }
}
