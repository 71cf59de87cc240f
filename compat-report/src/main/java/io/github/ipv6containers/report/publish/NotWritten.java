package io.github.ipv6containers.report.publish;

import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.stored.ReportJson;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Reports that a folder took no report, for example because its disk is full; its message says where the data are instead.
 *
 * <p>Hours of measuring are in them, so they are written to the folder for temporary files.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NotWritten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String kept;

    private NotWritten(String message, @Nullable Path kept, IOException cause) {
        super(message, cause);
        this.kept = kept == null ? null : kept.toString();
    }

    /** Keeps the data elsewhere, if that is possible. */
    public static NotWritten keeping(Report report, Path folder, IOException cause) {
        String start = "The report could not be written to " + folder + ": " + why(cause) + ". ";
        try {
            Path kept = Files.createTempFile("ipv6containers-report-", ".json");
            Files.writeString(kept, ReportJson.text(report));
            return new NotWritten(
                    start + "Its data are kept in " + kept + "; \"./harness merge " + kept
                            + " --out DIR\" makes the rest of it from them.",
                    kept,
                    cause);
        } catch (IOException e) {
            cause.addSuppressed(e);
            return new NotWritten(
                    start
                            + "Nor could its data be kept among the temporary files; what is printed above is all there is.",
                    null,
                    cause);
        }
    }

    private static String why(IOException e) {
        return e instanceof FileSystemException of && of.getReason() != null
                ? of.getReason()
                : e.getClass().getSimpleName() + " " + e.getMessage();
    }

    /** Returns where the data are, or the word "nowhere". */
    public String kept() {
        return kept == null ? "nowhere" : kept;
    }
}
