package io.github.ipv6containers.everywhere;

import io.github.ipv6containers.StackMode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Names the files that one JVM writes. A build may run tests in several JVMs, and none is to overwrite what another one found:
 * files that are newer than the process that started this JVM, which is the build tool's, are another JVM's of the same build.
 *
 * @param folder where they are
 * @param name how they are called, without an ending
 * @param isFirst whether no other JVM of this build wrote any for this mode
 */
record ResultFiles(Path folder, String name, boolean isFirst) {

    static ResultFiles claim(Path folder, StackMode mode) throws IOException {
        Instant begin = ProcessHandle.current()
                .parent()
                .flatMap(build -> build.info().startInstant())
                .orElse(Instant.MAX);
        return claim(folder, mode, begin);
    }

    /** Takes the first names that are free, or left by an earlier build. */
    static ResultFiles claim(Path folder, StackMode mode, Instant begin) throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; ; number++) {
            String name = "everywhere-" + mode.id() + (number == 1 ? "" : "-" + number);
            ResultFiles files = new ResultFiles(folder, name, number == 1);
            if (Files.exists(files.text())
                    && Files.getLastModifiedTime(files.text()).toInstant().isBefore(begin)) {
                Files.deleteIfExists(files.text());
            }
            try {
                Files.createFile(files.text());
                return files;
            } catch (FileAlreadyExistsException anotherJvms) {
                // The next number.
            }
        }
    }

    Path text() {
        return folder.resolve(name + ".txt");
    }

    Path page() {
        return folder.resolve(name + ".html");
    }

    Path xml() {
        return folder.resolve("TEST-ipv6containers-" + name + ".xml");
    }
}
