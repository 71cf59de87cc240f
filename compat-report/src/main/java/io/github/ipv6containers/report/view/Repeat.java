package io.github.ipv6containers.report.view;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.report.model.ClaimEntry.TrialEntry;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.SubjectEntry;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** The one command that runs a cell again. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Repeat {

    private Repeat() {}

    /** Returns the command for a cell. */
    public static String of(ReportCell cell) {
        return of(cell, cell.subject().requested());
    }

    /** Returns the command for a cell; an official image is named by its digest, so that the same one runs. */
    public static String pinned(ReportCell cell) {
        SubjectEntry subject = cell.subject();
        boolean known = subject.isOfficial() && subject.digest().contains("@");
        return of(cell, known ? subject.digest() : subject.requested());
    }

    /** Returns the command for a trial of a claim, which runs whatever the set-ups are. */
    public static String of(String system, TrialEntry trial, String engine) {
        return of(system, engine, trial.image(), trial.mode().id(), "as-shipped");
    }

    private static String of(ReportCell cell, String image) {
        return of(
                cell.system().id(),
                cell.engine(),
                cell.subject().isEmbedded() ? "" : image,
                cell.run().mode().id(),
                cell.run().setUp().id());
    }

    private static String of(String system, String engine, String image, String mode, String setUp) {
        List<String> words = new ArrayList<>(List.of("./harness", "report", "--only", system));
        if (engine.startsWith("kubernetes ")) {
            words.addAll(List.of("--on", "kubernetes"));
        }
        if (!image.isEmpty()) {
            words.addAll(List.of("--image", system + "=" + image));
        }
        words.addAll(List.of("--modes", mode, "--set-ups", setUp));
        return words.stream().map(Repeat::quoted).collect(joining(" "));
    }

    /** A report may come from elsewhere, so that nothing in it may become a command. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9./:=_@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
