package io.github.ipv6containers.report.page;

import io.github.ipv6containers.report.model.ReportCell;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds all that a cell rests on.
 *
 * @param id the name of this place in the page
 * @param row the name of the row to which it belongs
 * @param cell the cell
 * @param mark what it comes to over all families
 * @param asked what was asked of each port and family
 * @param repeat the command that runs this cell again
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Evidence(String id, String row, ReportCell cell, Mark mark, List<Asked> asked, String repeat) {

    public Evidence {
        asked = List.copyOf(asked);
    }
}
