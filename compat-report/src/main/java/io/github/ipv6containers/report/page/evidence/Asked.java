package io.github.ipv6containers.report.page.evidence;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.RunEntry.FindingEntry;
import io.github.ipv6containers.report.model.RunEntry.ProbeEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was asked of one port and family, and what came.
 *
 * @param port the port
 * @param family the family
 * @param service what the port is for
 * @param handshake what it was asked
 * @param found what was found, or null when it was not judged
 * @param probes every probe
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Asked(
        int port,
        IPFamily family,
        String service,
        String handshake,
        @Nullable FindingEntry found,
        List<ProbeEntry> probes) {

    public static List<Asked> of(RunEntry run) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        run.findings()
                .forEach(found -> asked.put(
                        found.port() + "/" + found.family(),
                        new Asked(
                                found.port(),
                                found.family(),
                                found.service(),
                                found.handshake(),
                                found,
                                new ArrayList<>())));
        run.probes().forEach(probe -> asked.computeIfAbsent(
                        probe.port() + "/" + probe.family(),
                        key -> new Asked(
                                probe.port(),
                                probe.family(),
                                probe.service(),
                                probe.handshake(),
                                null,
                                new ArrayList<>()))
                .probes
                .add(probe));
        return List.copyOf(asked.values());
    }

    /** Returns the probes from one place. */
    public List<ProbeEntry> from(Vantage vantage) {
        return probes.stream().filter(probe -> probe.vantage() == vantage).toList();
    }
}
