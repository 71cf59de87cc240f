package io.github.ipv6containers.report.options;

import io.github.ipv6containers.report.publish.Folder;
import io.github.ipv6containers.report.stored.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The file into which a command writes what it found, as data. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class JsonFile {

    @Option(names = "--json", paramLabel = "FILE", description = "Writes what was found as JSON too.")
    @Nullable
    private Path file;

    /** Tells whether one was named. */
    public boolean isAsked() {
        return file != null;
    }

    /** Fails before any work is done. */
    public void requireWritable() {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new WrongUse("The file " + file + " cannot be written; name one in a folder that is there.");
        }
    }

    public void write(Object found) {
        if (file != null) {
            try {
                Folder.write(file, ReportJson.text(found));
            } catch (IOException e) {
                throw new WrongUse("The file " + file + " cannot be written: " + e.getMessage());
            }
        }
    }
}
