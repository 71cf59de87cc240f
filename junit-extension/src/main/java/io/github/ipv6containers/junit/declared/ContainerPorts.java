package io.github.ipv6containers.junit.declared;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.junit.Speaks;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;

/** Tells which ports of a declared container are proved, and by what. */
record ContainerPorts(Declared place, GenericContainer<?> container, List<Speaks> spoken) {

    /** Returns the ports that a container knows of itself: those of its recipe, or else each exposed one by plain TCP. */
    static List<ServicePort> known(GenericContainer<?> container) {
        return IPv6Container.portsOf(container);
    }

    List<ServicePort> read() {
        Map<Integer, ServicePort> ports = new LinkedHashMap<>();
        known(container).forEach(port -> ports.put(port.number(), port));
        if (ports.isEmpty()) {
            throw place.wrong("exposes no port, so nothing of it could be proved; add withExposedPorts(...).");
        }
        Map<Integer, ServicePort> said = new LinkedHashMap<>();
        for (Speaks speaks : spoken) {
            if (said.put(speaks.port(), said(speaks)) != null) {
                throw place.wrong(
                        "says more than once what port " + speaks.port() + " speaks; keep one @Speaks for each port.");
            }
        }
        ports.putAll(said);
        if (place.strict()) {
            ports.values().forEach(this::checkHandshake);
        }
        return List.copyOf(ports.values());
    }

    private ServicePort said(Speaks speaks) {
        if (!container.getExposedPorts().contains(speaks.port())) {
            throw place.wrong("says what port " + speaks.port() + " speaks, but exposes only "
                    + container.getExposedPorts().stream().map(String::valueOf).collect(joining(", "))
                    + "; add the port to withExposedPorts(...) or remove its @Speaks.");
        }
        try {
            Handshake handshake = Handshakes.of(speaks.handshake());
            return new ServicePort(speaks.port(), handshake.id(), handshake);
        } catch (IllegalArgumentException e) {
            throw place.wrong("cannot be proved on port " + speaks.port() + ": " + e.getMessage());
        }
    }

    private void checkHandshake(ServicePort port) {
        if (port.handshake().connectionIsProof()) {
            throw place.wrong("is not strictly proved on port " + port.number()
                    + ", where a plain TCP connection is all that is asked for; say what it speaks, for example"
                    + " @Speaks(port = " + port.number() + ", handshake = \""
                    + Handshakes.usualAt(port.number()) + "\"), or remove \"strict\".");
        }
    }
}
