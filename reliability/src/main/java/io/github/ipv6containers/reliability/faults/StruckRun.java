package io.github.ipv6containers.reliability.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A run that goes on while its engine is struck. */
final class StruckRun {

    private final Subject subject;
    private final Path folder;
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> moment = new CompletableFuture<>();

    private StruckRun(Subject subject, Path folder, Process process) {
        this.subject = subject;
        this.folder = folder;
        this.process = process;
    }

    static StruckRun start(Subject subject, OwnEngine engine, Path harness) throws IOException {
        Path folder = Files.createTempDirectory("ipv6containers-fault");
        StruckRun run = new StruckRun(subject, folder, subject.start(engine, harness, folder));
        Thread reader = new Thread(run::read, "ipv6containers-lines");
        reader.setDaemon(true);
        reader.start();
        return run;
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.contains(subject.moment())) {
                    moment.complete(null);
                }
            }
        } catch (IOException brokenOff) {
            lines.add(String.valueOf(brokenOff.getMessage()));
        }
        moment.complete(null); // It has ended before, and what it said is told.
    }

    void awaitMoment() {
        moment.join();
    }

    /** Lets a test that waits for a word go on. */
    void tell() {
        try (var word = process.getOutputStream()) {
            word.write('\n');
        } catch (IOException nobodyReads) {
            // It waits for none, or has ended.
        }
    }

    /** Waits for its end, and returns what is wrong with it; empty when nothing is. */
    String wrong(Blow blow, long longestSeconds) throws IOException {
        try {
            if (!process.waitFor(longestSeconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return "it did not end";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a run was to end.", e);
        }
        return subject.wrong(blow, process.exitValue(), lines, folder);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return subject.toString();
    }
}
