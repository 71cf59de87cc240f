package io.github.ipv6containers.report.publish;

import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.stored.ReportJson;
import io.github.ipv6containers.report.stored.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Writes files so that a reader never sees half of one. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Folder {

    /** The name of the report's file. */
    public static final String REPORT = "report.json";

    private static final String PART = ".harness-";
    private static final Pattern PART_OF = Pattern.compile(Pattern.quote(PART) + "(\\d{1,18})-.*\\.tmp");

    private Folder() {}

    /**
     * Removes the halves of files that processes left which are no more, and returns them.
     *
     * @throws IOException if the folder cannot be read, or a file not be removed
     */
    public static List<Path> removeParts(Path folder) throws IOException {
        List<Path> parts;
        try (Stream<Path> files = Files.list(folder)) {
            parts = files.filter(Folder::isPartOfTheDead).sorted().toList();
        }
        for (Path part : parts) {
            Files.deleteIfExists(part);
        }
        return parts;
    }

    private static boolean isPartOfTheDead(Path file) {
        Matcher name = PART_OF.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /** Writes a report and all that is made from it, with the evidence folders. */
    public static void write(Report report, Path folder) throws IOException {
        write(report, folder, true);
    }

    /**
     * Writes a report and all that is made from it into a folder that is there; the report itself comes last.
     *
     * @throws IOException if a file cannot be written
     * @throws IllegalStateException if the report does not fit its own schema
     */
    public static void write(Report report, Path folder, boolean evidence) throws IOException {
        String json = ReportJson.text(report);
        List<String> problems = ReportSchema.problems(json);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "The report does not fit its own schema: " + String.join("; ", problems) + ".");
        }
        // Until all is written there is no report, rather than an earlier one beside files of this one.
        Files.deleteIfExists(folder.resolve(REPORT));
        EvidenceFolders.remove(folder);
        if (evidence) {
            EvidenceFolders.write(report, folder);
        }
        for (ReportFile file : ReportFile.all(evidence)) {
            write(folder.resolve(file.name()), file.text().apply(report));
        }
        write(folder.resolve(REPORT), json);
    }

    /**
     * Fails where nothing can be written.
     *
     * @throws IOException if nothing can
     */
    public static void requireWritable(Path folder) throws IOException {
        Files.delete(part(folder));
    }

    /** No temporary file of the JDK's, which nobody else may read: others serve a page, and publish it. */
    private static Path part(Path folder) throws IOException {
        return Files.createFile(
                folder.resolve(PART + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".tmp"));
    }

    /**
     * Writes a file in UTF-8 in one move.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException(file + " is no file name");
        }
        Path temporary = part(folder);
        try {
            Files.writeString(temporary, text);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
