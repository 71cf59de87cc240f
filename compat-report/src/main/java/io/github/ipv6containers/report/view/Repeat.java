package io.github.ipv6containers.report.view;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.report.model.ClaimEntry.TrialEntry;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.SubjectEntry;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Holds the one command that runs a cell again, in the parts that cells of a row share.
 *
 * @param image the start of it, which names the image
 * @param mode the part that names the mode
 * @param setUp the part that names the set-up
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Repeat(String image, String mode, String setUp) {

    /** Returns the command for a cell. */
    public static Repeat of(ReportCell cell) {
        return of(cell, cell.subject().requested());
    }

    /** Returns the command for a cell; an official image is named by its digest, so that the same one runs. */
    public static Repeat pinned(ReportCell cell) {
        SubjectEntry subject = cell.subject();
        boolean known = subject.isOfficial() && subject.digest().contains("@");
        return of(cell, known ? subject.digest() : subject.requested());
    }

    /** Returns the command for a trial of a claim, which runs whatever the set-ups are. */
    public static Repeat of(String system, TrialEntry trial, String engine) {
        return of(system, engine, trial.image(), trial.mode(), "as-shipped");
    }

    private static Repeat of(ReportCell cell, String image) {
        return of(
                cell.system().id(),
                cell.engine(),
                cell.subject().isEmbedded() ? "" : image,
                cell.run().mode(),
                cell.run().setUp().id());
    }

    private static Repeat of(String system, String engine, String image, StackMode mode, String setUp) {
        Stream<String> place = engine.startsWith("kubernetes ") ? Stream.of("--on", "kubernetes") : Stream.empty();
        Stream<String> named = image.isEmpty() ? Stream.empty() : Stream.of("--image", system + "=" + image);
        return new Repeat(
                Stream.of(Stream.of("./harness", "report", "--only", system), place, named)
                        .flatMap(words -> words)
                        .map(Repeat::quoted)
                        .collect(joining(" ")),
                " --modes " + mode.id(),
                " --set-ups " + quoted(setUp));
    }

    /** A report may come from elsewhere, so that nothing in it may become a command. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9./:=_@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Returns the whole command. */
    @Override
    public String toString() {
        return image + mode + setUp;
    }
}
