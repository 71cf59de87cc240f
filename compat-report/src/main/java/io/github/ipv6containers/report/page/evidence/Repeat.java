package io.github.ipv6containers.report.page.evidence;

import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.SubjectEntry;
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

    /** Returns the command for a cell; an official image is named by its digest, so that the same one runs. */
    static Repeat of(ReportCell cell) {
        String system = cell.system().id();
        return new Repeat(
                "./harness report --only " + system + image(system, cell.subject()),
                " --modes " + cell.run().mode().id(),
                " --set-ups " + cell.run().setUp().id());
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
