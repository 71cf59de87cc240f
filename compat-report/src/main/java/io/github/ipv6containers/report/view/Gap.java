package io.github.ipv6containers.report.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Holds the cells that were not measured for one reason.
 *
 * @param engine the engine; empty where all engines are told together
 * @param outcome {@link Outcome#NOT_RUN} or {@link Outcome#UNSUPPORTED}
 * @param reason the reason
 * @param cells how many they are
 * @param images the images, each once
 * @param modes the modes, each once
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Gap(String engine, Outcome outcome, String reason, int cells, List<String> images, List<String> modes) {

    private record Key(String engine, Outcome outcome, String reason) {}

    /** Returns what was not measured on all engines together. */
    public static List<Gap> of(Report report) {
        return of(report, cell -> "");
    }

    /** Returns what was not measured on each engine. */
    public static List<Gap> byEngine(Report report) {
        return of(report, ReportCell::engine);
    }

    private static List<Gap> of(Report report, Function<ReportCell, String> engine) {
        return report
                .cells()
                .filter(cell -> !cell.run().outcome().isMeasured())
                .collect(groupingBy(
                        cell -> new Key(
                                engine.apply(cell),
                                cell.run().outcome(),
                                cell.run().reason()),
                        LinkedHashMap::new,
                        toList()))
                .entrySet()
                .stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Gap of(Key key, List<ReportCell> cells) {
        return new Gap(
                key.engine(),
                key.outcome(),
                key.reason(),
                cells.size(),
                cells.stream()
                        .map(cell -> cell.subject().requested())
                        .distinct()
                        .toList(),
                cells.stream().map(cell -> cell.run().mode().id()).distinct().toList());
    }
}
