package io.github.ipv6containers.service;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses by which address of the host a test reaches published ports. */
final class HostRoute {

    private HostRoute() {}

    static Endpoint endpoint(String service, PublishedPorts published, int port, IPFamily family) {
        return published.endpoint(port, family).orElseThrow(() -> {
            List<String> elsewhere = Stream.of(IPFamily.values())
                    .filter(other -> published.endpoint(port, other).isPresent())
                    .map(IPFamily::toString)
                    .toList();
            return new IllegalArgumentException("Port " + port + " of " + service + " is not published over " + family
                    + (elsewhere.isEmpty()
                            ? "; add it to the exposed ports."
                            : ", only over " + String.join(" and ", elsewhere) + "; choose a mode that has " + family
                                    + "."));
        });
    }

    /** Returns the host for a URL; empty when nothing is published on a loopback address. */
    static Optional<String> host(PublishedPorts published) {
        List<IPFamily> usable =
                Stream.of(IPFamily.values()).filter(published::use).toList();
        Optional<IPFamily> wanted = CurrentFamily.get().filter(usable::contains);
        if (wanted.isPresent()) {
            return wanted.map(HostRoute::literal);
        }
        return switch (usable.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(literal(usable.get(0)));
            default -> Optional.of("localhost");
        };
    }

    private static String literal(IPFamily family) {
        return new Endpoint(family.loopback(), 0, family).uriHost();
    }
}
