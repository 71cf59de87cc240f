package io.github.ipv6containers.report.page.evidence;

import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.RunEntry.ProbeEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Shows where a probe went, less what the page says beside it: a report has thousands of these. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Endpoint {

    private Endpoint() {}

    /**
     * Returns nothing for a port of the container at its granted or its loopback address, only the port for a
     * published port of this machine, and the whole for all else.
     */
    public static String text(RunEntry run, ProbeEntry probe) {
        String port = ":" + probe.port();
        return switch (probe.vantage()) {
            case NETWORK, PEER ->
                Optional.ofNullable(run.granted().get(probe.family()))
                        .filter(address -> probe.endpoint().equals(bracketed(address) + port))
                        .map(address -> "")
                        .orElse(probe.endpoint());
            case SERVICE, NAME -> probe.endpoint();
            case LOOPBACK ->
                loopback().anyMatch(address -> probe.endpoint().equals(address + port)) ? "" : probe.endpoint();
            case HOST ->
                loopback()
                        .filter(address -> probe.endpoint().startsWith(address + ":"))
                        .map(address -> probe.endpoint().substring(address.length()))
                        .findFirst()
                        .orElse(probe.endpoint());
        };
    }

    private static Stream<String> loopback() {
        return List.of("127.0.0.1", "[::1]").stream();
    }

    private static String bracketed(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
