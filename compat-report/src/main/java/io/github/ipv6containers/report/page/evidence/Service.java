package io.github.ipv6containers.report.page.evidence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.report.model.RunEntry.ProbeEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds a port of a row, and the answer that most of its probes got, which is told once.
 *
 * @param port the port
 * @param name what it is for
 * @param handshake what it was asked
 * @param answer the answer; null when none came
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Service(
        int port, String name, String handshake, @Nullable Came answer) {

    static List<Service> of(List<Evidence> cells) {
        Map<Service, List<ProbeEntry>> byPort = new LinkedHashMap<>();
        cells.stream()
                .flatMap(cell -> cell.asked().stream())
                .collect(groupingBy(Service::named, LinkedHashMap::new, toList()))
                .forEach((port, asked) -> byPort.put(
                        port,
                        asked.stream().flatMap(one -> one.probes().stream()).toList()));
        return byPort.entrySet().stream()
                .map(entry -> entry.getKey().with(mostFrequent(entry.getValue())))
                .toList();
    }

    /** Returns the port of a probe, without its answer. */
    static Service named(Asked asked) {
        return new Service(asked.port(), asked.service(), asked.handshake(), null);
    }

    Service with(@Nullable Came usual) {
        return new Service(port, name, handshake, usual);
    }

    /** The first of those that are as frequent, so that the same report gives the same page. */
    private static @Nullable Came mostFrequent(List<ProbeEntry> probes) {
        Map<Came, Long> counts = probes.stream()
                .filter(probe -> probe.stage() == Stage.ANSWERED)
                .collect(groupingBy(Came::of, LinkedHashMap::new, counting()));
        return counts.entrySet().stream()
                .reduce((a, b) -> a.getValue() >= b.getValue() ? a : b)
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
