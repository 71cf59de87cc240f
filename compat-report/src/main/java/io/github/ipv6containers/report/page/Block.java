package io.github.ipv6containers.report.page;

import io.github.ipv6containers.report.model.SystemEntry;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds the rows of one system.
 *
 * @param rows its rows, one at least
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Block(List<MatrixRow> rows) {

    public Block {
        rows = List.copyOf(rows);
    }

    public SystemEntry system() {
        return rows.get(0).row().system();
    }
}
