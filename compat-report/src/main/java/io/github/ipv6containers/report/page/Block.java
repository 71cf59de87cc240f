package io.github.ipv6containers.report.page;

import io.github.ipv6containers.report.model.SystemEntry;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds the rows of one system.
 *
 * @param system the system
 * @param rows its rows
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Block(SystemEntry system, List<Row> rows) {

    public Block {
        rows = List.copyOf(rows);
    }
}
