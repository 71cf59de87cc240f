package io.github.ipv6containers.report.publish;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.CellId;
import io.github.ipv6containers.report.model.ClaimEntry;
import io.github.ipv6containers.report.model.ClaimEntry.TrialEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.RunEntry.ListenEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.model.SystemEntry;
import io.github.ipv6containers.report.stored.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The evidence folders: the same four files for every cell, and for every trial of a claim that is no cell. */
final class EvidenceFolders {

    private static final String FOLDER = "evidence";

    private final Path root;

    private EvidenceFolders(Path root) {
        this.root = root;
    }

    /** All that is known of one cell, so that it makes sense alone. */
    record CellFacts(CellId cell, SubjectEntry subject, RunEntry run, RunConditions part) {}

    /** All that is known of one trial. */
    record TrialFacts(String claim, TrialEntry trial, RunConditions part) {}

    /** Removes what an earlier report left in the folder, which is evidence of something else. */
    static void remove(Path folder) throws IOException {
        removeAll(folder.resolve(FOLDER));
    }

    /** Writes all of them. */
    static void write(Report report, Path folder) throws IOException {
        EvidenceFolders evidence = new EvidenceFolders(folder);
        for (ReportCell cell : report.cells().toList()) {
            evidence.write(cell);
        }
        for (SystemEntry system : report.systems()) {
            for (ClaimEntry claim : system.claims()) {
                for (TrialEntry trial : claim.trials()) {
                    evidence.write(report, system, claim, trial);
                }
            }
        }
    }

    private void write(ReportCell cell) throws IOException {
        RunEntry run = cell.run();
        CellId id = cell.id();
        SubjectEntry subject =
                cell.subject().with(cell.subject().order(), cell.subject().version(), List.of());
        write(
                root.resolve(id.folder()),
                ReportJson.text(new CellFacts(id, subject, run, cell.part())),
                run.listening(),
                run.logTail(),
                RepeatScript.of(cell));
    }

    private void write(Report report, SystemEntry system, ClaimEntry claim, TrialEntry trial) throws IOException {
        if (!trial.shownBy().isEmpty() || !trial.outcome().isMeasured()) {
            return;
        }
        RunConditions part = report.part(trial.part());
        String engine = part.engine().label();
        CellId beside = new CellId(system.id(), trial.image(), trial.variant(), trial.mode(), SetUp.AS_SHIPPED, engine);
        write(
                root.resolve(beside.folder("claim-" + claim.order() + "-trial-" + trial.number())),
                ReportJson.text(new TrialFacts(claim.text(), trial, part)),
                trial.listening(),
                trial.logTail(),
                RepeatScript.of(system.id(), trial, engine));
    }

    private static void write(Path folder, String facts, List<ListenEntry> listening, List<String> log, String repeat)
            throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("facts.json"), facts);
        Files.writeString(
                folder.resolve("listen.txt"),
                lines(listening.stream().map(row -> row.table() + " " + row.address() + " " + row.port())));
        Files.writeString(folder.resolve("log-tail.txt"), lines(log.stream()));
        Path script = folder.resolve("repeat.sh");
        Files.writeString(script, repeat);
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(joining());
    }

    private static void removeAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
