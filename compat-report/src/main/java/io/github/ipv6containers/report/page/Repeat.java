package io.github.ipv6containers.report.page;

import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.SubjectEntry;

/** Says how one cell is run again. */
final class Repeat {

    private Repeat() {}

    /** Returns one command; an official image is named by its digest, so that the same one runs. */
    static String of(ReportCell cell) {
        String system = cell.system().id();
        return "./harness report --only %s%s --modes %s --set-ups %s"
                .formatted(
                        system,
                        image(system, cell.subject()),
                        cell.run().mode().id(),
                        cell.run().setUp().id());
    }

    private static String image(String system, SubjectEntry subject) {
        if (subject.provenance().equals("embedded")) {
            return "";
        }
        boolean pinned =
                subject.provenance().equals("official") && subject.digest().contains("@");
        return " --image " + system + "=" + (pinned ? subject.digest() : subject.requested());
    }
}
