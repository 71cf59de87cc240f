package io.github.ipv6containers.benchmarks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.benchmarks.table.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Runs a command to its end and times it. */
final class Child {

    private final List<String> command;
    private final Set<Integer> accepted;

    private Child(List<String> command, Set<Integer> accepted) {
        this.command = command;
        this.accepted = accepted;
    }

    /** Takes a main class of this class path, which runs with the options that this JVM has by default. */
    static Child java(Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return new Child(command, Set.of(0));
    }

    /** Takes any command that may end with 0 or with 1, which the harness ends with where an image misbehaves. */
    static Child command(List<String> command) {
        return new Child(command, Set.of(0, 1));
    }

    /** Holds what came of it: its samples by name, and how long it took from its start to its end. */
    record Ended(Map<String, List<Double>> samples, double millis) {

        /** Returns the values of one name. */
        Figures figures(String name) {
            List<Double> values = samples.get(name);
            if (values == null) {
                throw new IllegalStateException("No \"" + name + "\" among what was measured: " + samples.keySet());
            }
            return new Figures(values);
        }
    }

    /**
     * Runs it; what it prints beside its samples goes to standard error when it fails.
     *
     * @throws IllegalStateException if it ends with a status that it must not end with
     */
    Ended run() {
        try {
            long begin = System.nanoTime();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            List<String> lines;
            try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
                lines = reader.lines().toList();
            }
            int status = process.waitFor();
            double millis = (System.nanoTime() - begin) / 1e6;
            if (!accepted.contains(status)) {
                throw new IllegalStateException("It ended with status " + status + ": " + String.join(" ", command)
                        + System.lineSeparator() + String.join(System.lineSeparator(), lines));
            }
            return new Ended(
                    lines.stream()
                            .flatMap(line -> Sample.parse(line).stream())
                            .collect(groupingBy(Sample::name, mapping(Sample::value, toList()))),
                    millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while it ran: " + String.join(" ", command), e);
        }
    }
}
