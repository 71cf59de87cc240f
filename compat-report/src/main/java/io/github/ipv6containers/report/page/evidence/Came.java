package io.github.ipv6containers.report.page.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.report.model.RunEntry.ProbeEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Holds what came of one or more probes of a port and family.
 *
 * @param from the vantages whose probes came to this; empty where all did
 * @param detail what it means
 * @param bytes the first bytes, as text
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Came(String from, String detail, String bytes) {

    public static List<Came> of(List<ProbeEntry> probes) {
        Map<Came, List<ProbeEntry>> alike = probes.stream()
                .collect(groupingBy(
                        probe -> new Came("", probe.detail(), Bytes.text(probe)), LinkedHashMap::new, toList()));
        return alike.size() == 1
                ? List.copyOf(alike.keySet())
                : alike.entrySet().stream()
                        .map(one -> new Came(
                                one.getValue().stream()
                                        .map(probe -> probe.vantage().id())
                                        .distinct()
                                        .collect(joining(", ")),
                                one.getKey().detail(),
                                one.getKey().bytes()))
                        .toList();
    }
}
