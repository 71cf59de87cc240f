package io.github.ipv6containers.report;

import io.github.ipv6containers.report.ExitCodes.FailOn;
import io.github.ipv6containers.report.compare.Diff;
import io.github.ipv6containers.report.model.CellId;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.options.WrongUse;
import io.github.ipv6containers.report.publish.Folder;
import io.github.ipv6containers.report.publish.NotWritten;
import io.github.ipv6containers.report.render.ReportText;
import io.github.ipv6containers.report.stored.ReportReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of a report once it is made: it is compared, written, printed, and judged. */
final class ReportOutput {

    static final String FOLDER = "ipv6containers-report";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where report.json and the files made from it go (default: ${DEFAULT-VALUE}).",
            defaultValue = FOLDER)
    private Path folder = Path.of(FOLDER);

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "An earlier report.json: what differs from it is told, cell by cell, with its cause.")
    @Nullable
    private Path baseline;

    @Option(names = "--no-evidence", description = "Write no folders of evidence; the page does not name them then.")
    private boolean withoutEvidence;

    @Option(names = "--fail-on", paramLabel = "WHAT", description = FailOn.DESCRIPTION)
    private String failOn = "changed";

    /**
     * Holds what is needed at the end, read at the start, so that nothing is measured in vain.
     *
     * @param earlier the report to compare with, or null
     * @param failOn what makes the command fail
     */
    record Prepared(@Nullable Report earlier, FailOn failOn) {}

    /** Reads the options, and makes the folder. */
    Prepared prepare() {
        FailOn fails = WrongUse.unless(() -> FailOn.parse(failOn));
        Path file = baseline;
        Report earlier = file == null ? null : WrongUse.unless(() -> ReportReader.read(file));
        makeFolder();
        return new Prepared(earlier, fails);
    }

    /** Compares, writes and prints a report, and returns the exit status; of the earlier report only what was asked for counts. */
    int finish(Prepared prepared, Report made, Predicate<CellId> askedFor, PrintWriter out) {
        Report earlier = prepared.earlier();
        Report report = earlier == null ? made : made.with(Diff.of(earlier, made, askedFor));
        NotWritten trouble = null;
        String written = folder.resolve(Folder.REPORT).toString();
        try {
            Folder.write(report, folder, !withoutEvidence);
        } catch (IOException e) {
            trouble = NotWritten.keeping(report, folder, e);
            written = trouble.kept();
        }
        out.print(ReportText.of(report, written));
        out.flush();
        if (trouble != null) {
            throw trouble;
        }
        return ExitCodes.of(report, prepared.failOn());
    }

    private void makeFolder() {
        try {
            Files.createDirectories(folder);
            Folder.requireWritable(folder);
        } catch (IOException e) {
            throw new WrongUse("The folder " + folder + " cannot be written to; choose another with --out.");
        }
    }
}
