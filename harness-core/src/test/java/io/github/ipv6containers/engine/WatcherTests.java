package io.github.ipv6containers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The watcher does its work when a process ends before it has said that nothing is left, and only then. */
@Timeout(60)
class WatcherTests {

    private final Path work;

    WatcherTests(@TempDir Path folder) {
        this.work = folder.resolve("done");
    }

    @Test
    void worksOnceAProcessEndsThatHasNotDismissedIt() throws Exception {
        watcherOf("ends").onExit().join();

        assertThat(work).exists();
    }

    @Test
    void endsWithoutWorkWhenItIsDismissed() throws Exception {
        watcherOf("dismisses").onExit().join();

        assertThat(work).doesNotExist();
    }

    /** Runs a process to its end, and returns the watcher that it had. */
    private ProcessHandle watcherOf(String what) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                Parent.class.getName(),
                what,
                work.toString());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process parent = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = parent.inputReader()) {
            long watcher = Long.parseLong(lines.readLine());
            // It cannot be gone before it is looked for: its parent waits for a line.
            ProcessHandle found = ProcessHandle.of(watcher).orElseThrow();
            parent.getOutputStream().close();
            assertThat(parent.waitFor()).isZero();
            return found;
        }
    }

    static final class Parent {

        public static void main(String[] arguments) throws IOException {
            Watcher watcher = Watcher.start(Work.class, List.of(arguments[1])).orElseThrow();
            ProcessHandle child = ProcessHandle.current().children().findFirst().orElseThrow();
            System.out.println(child.pid());
            System.in.read();
            if (arguments[0].equals("dismisses")) {
                watcher.close();
            }
            Runtime.getRuntime().halt(0);
        }
    }

    static final class Work {

        public static void main(String[] arguments) throws IOException {
            if (!Watcher.isDismissed()) {
                Files.createFile(Path.of(arguments[0]));
            }
        }
    }
}
