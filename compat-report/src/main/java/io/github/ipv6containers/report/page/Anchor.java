package io.github.ipv6containers.report.page;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.report.model.ReportCell;
import java.util.stream.Stream;

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

    /** What goes without saying is left out: the page has hundreds of these. */
    private static String join(ReportCell cell, boolean severalEngines, String... more) {
        String system = cell.system().id();
        String image = cell.subject().requested();
        String variant = cell.run().variant();
        Stream<String> place = Stream.of(
                image.startsWith(system) ? "" : system,
                image,
                variant.equals("default") ? "" : variant,
                severalEngines ? cell.engine() : "");
        return Stream.concat(place, Stream.of(more))
                .filter(part -> !part.isEmpty())
                .collect(joining("/"))
                .replaceAll("\\s+", "_");
    }
}
