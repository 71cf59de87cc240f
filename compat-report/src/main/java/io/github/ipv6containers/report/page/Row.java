package io.github.ipv6containers.report.page;

import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.page.evidence.Mark;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds one row: one image in one variant, on one engine.
 *
 * @param id the name of this place in the page
 * @param first any cell of the row, for what they have in common
 * @param several whether the image is run in more than one variant
 * @param squares what came of each column; null where nothing was to be run
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Row(String id, ReportCell first, boolean several, List<@Nullable Square> squares) {

    /** Tells whether what ran is a part of this JVM. */
    public boolean isEmbedded() {
        return first.subject().provenance().equals("embedded");
    }

    /**
     * Holds what one cell shows.
     *
     * @param mark what came of it
     * @param evidence the name of its evidence
     * @param differs whether it differs from the baseline
     */
    public record Square(Mark mark, String evidence, boolean differs) {}
}
