package io.github.ipv6containers.report.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunEntry.AdviceEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds what mends images of one system that do not answer.
 *
 * @param system the system's name
 * @param images the images, each once
 * @param modes the modes in which some port of them does not answer, each once
 * @param advice what to set, and why
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Mend(String system, List<String> images, List<String> modes, AdviceEntry advice) {

    private record Key(String system, @Nullable AdviceEntry advice) {}

    static List<Mend> of(Report report) {
        return report
                .cells()
                .filter(cell ->
                        cell.run().outcome() == Outcome.FAIL && cell.run().advice() != null)
                .collect(groupingBy(
                        cell -> new Key(cell.system().name(), cell.run().advice()), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Mend of(Key key, List<ReportCell> cells) {
        return new Mend(
                key.system(),
                cells.stream()
                        .map(cell -> cell.subject().requested())
                        .distinct()
                        .toList(),
                cells.stream().map(cell -> cell.run().mode().id()).distinct().toList(),
                Objects.requireNonNull(key.advice()));
    }
}
