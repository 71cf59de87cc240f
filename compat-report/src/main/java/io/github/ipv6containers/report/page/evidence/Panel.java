package io.github.ipv6containers.report.page.evidence;

import io.github.ipv6containers.report.model.RunEntry.AdviceEntry;
import io.github.ipv6containers.report.model.RunEntry.FileEntry;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Holds the evidence of one row, and says once what its cells have in common.
 *
 * @param cells the evidence of each cell
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Panel(List<Evidence> cells) {

    public Panel {
        cells = List.copyOf(cells);
    }

    /** Returns the reason for what is to be set, when it is the same for all cells; what is to be set each cell says. */
    public List<AdviceEntry> reason() {
        List<AdviceEntry> reasons = cells.stream()
                .map(Evidence::advice)
                .filter(Objects::nonNull)
                .map(advice -> new AdviceEntry("", advice.why(), advice.source()))
                .distinct()
                .toList();
        return reasons.size() == 1 ? reasons : List.of();
    }

    /** Returns the files that several cells hold; none of which there are two versions, as cells name a file by its path. */
    public List<FileEntry> files() {
        List<FileEntry> all =
                cells.stream().flatMap(one -> one.cell().run().files().stream()).toList();
        return all.stream()
                .distinct()
                .filter(file -> Collections.frequency(all, file) > 1)
                .filter(file ->
                        all.stream().noneMatch(other -> other.path().equals(file.path()) && !other.equals(file)))
                .toList();
    }
}
