package io.github.ipv6containers.report.publish;

import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.render.ReportJson;
import io.github.ipv6containers.report.render.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apiguardian.api.API;

/** Writes files so that a reader never sees half of one. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Folder {

    /** The name of the report's file. */
    public static final String REPORT = "report.json";

    private Folder() {}

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
        Evidence.remove(folder);
        if (evidence) {
            Evidence.write(report, folder);
        }
        for (ReportFile file : ReportFile.all(evidence)) {
            write(folder.resolve(file.name()), file.text().apply(report));
        }
        write(folder.resolve(REPORT), json);
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
        Path temporary = Files.createTempFile(folder, ".harness-", ".tmp");
        try {
            Files.writeString(temporary, text);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
