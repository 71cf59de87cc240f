package io.github.ipv6containers.report.page;

import io.github.ipv6containers.report.model.ReportCell;
import java.util.ArrayList;
import java.util.List;

/** Names places of the page, so that a link to one still fits the next report. */
final class Anchor {

    private Anchor() {}

    /** Returns the name of a cell's evidence; the engine is a part of it where the report has several. */
    static String of(ReportCell cell, boolean severalEngines) {
        return join(
                cell, severalEngines, cell.run().mode().id(), cell.run().setUp().id());
    }

    /** Returns the name of a cell's row. */
    static String ofRow(ReportCell cell, boolean severalEngines) {
        return join(cell, severalEngines);
    }

    private static String join(ReportCell cell, boolean severalEngines, String... more) {
        List<String> parts = new ArrayList<>(List.of(
                cell.system().id(), cell.subject().requested(), cell.run().variant()));
        parts.addAll(List.of(more));
        if (severalEngines) {
            parts.add(cell.part().engine().label());
        }
        return String.join("/", parts).replaceAll("\\s+", "_");
    }
}
