package io.github.ipv6containers.report.page.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.report.model.RunEntry.ProbeEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds what came of one or more probes of a port and family.
 *
 * @param from the vantages whose probes came to this; empty where all did
 * @param detail what it means
 * @param bytes the first bytes, as text
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Came(String from, String detail, String bytes) {

    static Came of(ProbeEntry probe) {
        return new Came("", probe.detail(), Bytes.text(probe));
    }

    /** Returns what came of all probes but those that were answered in the way that is told of the port. */
    static List<Came> otherwise(List<ProbeEntry> probes, @Nullable Came answer) {
        Map<Came, List<ProbeEntry>> alike = probes.stream()
                .filter(probe -> probe.stage() != Stage.ANSWERED || !of(probe).equals(answer))
                .collect(groupingBy(Came::of, LinkedHashMap::new, toList()));
        return alike.entrySet().stream()
                .map(one -> one.getKey().from(one.getValue().size() == probes.size() ? List.of() : one.getValue()))
                .toList();
    }

    private Came from(List<ProbeEntry> probes) {
        return new Came(
                probes.stream().map(probe -> probe.vantage().id()).distinct().collect(joining(", ")), detail, bytes);
    }
}
