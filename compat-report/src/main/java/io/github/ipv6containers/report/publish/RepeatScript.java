package io.github.ipv6containers.report.publish;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.report.model.CellId;
import io.github.ipv6containers.report.model.ClaimEntry.TrialEntry;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.SubjectEntry;
import java.util.ArrayList;
import java.util.List;

/** The one command that repeats a cell. */
final class RepeatScript {

    private RepeatScript() {}

    static String of(ReportCell cell) {
        CellId id = cell.id();
        SubjectEntry subject = cell.subject();
        String image = subject.provenance().equals("embedded") ? "" : id.image();
        return script(
                what(subject) + " on " + id.engine(),
                command(id.system(), image, id.mode().id(), id.setUp().id(), id.engine()));
    }

    /** A claim's trials run whatever the set-ups are. */
    static String of(String system, TrialEntry trial, String engine) {
        return script(
                trial.image() + " on " + engine,
                command(system, trial.image(), trial.mode().id(), "as-shipped", engine));
    }

    private static String what(SubjectEntry subject) {
        return subject.digest().isEmpty() ? subject.requested() : subject.requested() + " as " + subject.digest();
    }

    private static List<String> command(String system, String image, String mode, String setUp, String engine) {
        List<String> words = new ArrayList<>(List.of("./harness", "report", "--only", system));
        if (engine.startsWith("kubernetes ")) {
            words.addAll(List.of("--on", "kubernetes"));
        }
        if (!image.isEmpty()) {
            words.addAll(List.of("--image", system + "=" + image));
        }
        words.addAll(List.of("--modes", mode, "--set-ups", setUp, "--out", "repeated"));
        return words;
    }

    private static String script(String what, List<String> command) {
        return "#!/bin/sh\n# Run in the project's folder; it repeats %s.\nexec %s\n"
                .formatted(
                        what.replaceAll("\\R", " "),
                        command.stream().map(RepeatScript::quoted).collect(joining(" ")));
    }

    /** A report may come from elsewhere, so that nothing in it may become a command. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9./:=_@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
