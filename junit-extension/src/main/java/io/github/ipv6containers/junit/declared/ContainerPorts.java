package io.github.ipv6containers.junit.declared;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.containers.KnownImage;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.junit.Speaks;
import io.github.ipv6containers.junit.dependency.Ports;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;

/** Tells which ports of a declared container are proved, and by what, as far as that is known before it is made. */
record ContainerPorts(Declared place, GenericContainer<?> container, List<Speaks> spoken) {

    /** Returns the ports that a container's class knows: those of its recipe; none of any other class. */
    static List<ServicePort> known(GenericContainer<?> container) {
        return container instanceof IPv6Container typed ? typed.service().ports() : List.of();
    }

    Ports read() {
        container.getExposedPorts().stream()
                .filter(ContainerPorts::isNone)
                .findFirst()
                .ifPresent(port -> {
                    throw place.wrong("exposes port " + port + ", and a port is a number from 1 to 65535; correct"
                            + " the number.");
                });
        Map<Integer, ServicePort> said = new LinkedHashMap<>();
        known(container).forEach(port -> said.put(port.number(), port));
        Set<Integer> exempt = new HashSet<>();
        Set<Integer> once = new HashSet<>();
        for (Speaks speaks : spoken) {
            if (!once.add(speaks.port())) {
                throw place.wrong(
                        "says more than once what port " + speaks.port() + " speaks; keep one @Speaks for each port.");
            }
            if (isNone(speaks.port())) {
                throw place.wrong("says what port " + speaks.port()
                        + " speaks, and a port is a number from 1 to 65535; correct its @Speaks.");
            }
            if (areAllKnown() && !container.getExposedPorts().contains(speaks.port())) {
                throw place.wrong(Ports.notExposed(speaks.port(), container.getExposedPorts()));
            }
            if (isProved(speaks)) {
                said.put(speaks.port(), said(speaks));
            } else {
                said.remove(speaks.port());
                exempt.add(speaks.port());
            }
        }
        Ports ports = new Ports(List.copyOf(said.values()), exempt, place.strict());
        if (place.strict()) {
            checkStrictly(ports);
        }
        return ports;
    }

    private static boolean isNone(int port) {
        return port < 1 || port > 65_535;
    }

    /** Tells whether nothing can add a port when the container is made: no class of Testcontainers or the user's does. */
    private boolean areAllKnown() {
        for (Class<?> type = container.getClass(); type != GenericContainer.class; type = type.getSuperclass()) {
            boolean ours = type.getPackage().equals(KnownImage.class.getPackage());
            if (!ours
                    && Stream.of(type.getDeclaredMethods())
                            .anyMatch(made -> made.getName().equals("configure"))) {
                return false;
            }
        }
        return container.getPortBindings().isEmpty();
    }

    private boolean isProved(Speaks speaks) {
        if (speaks.proved() == speaks.handshake().isEmpty()) {
            throw place.wrong("says of port " + speaks.port()
                    + (speaks.proved()
                            ? " nothing; name its handshake, or write proved = false."
                            : " what it speaks, and that it is not proved; remove one of both."));
        }
        return speaks.proved();
    }

    private ServicePort said(Speaks speaks) {
        try {
            Handshake handshake = Handshakes.of(speaks.handshake());
            return new ServicePort(speaks.port(), handshake.id(), handshake);
        } catch (IllegalArgumentException e) {
            throw place.wrong("cannot be proved on port " + speaks.port() + ": " + e.getMessage());
        }
    }

    /** Tells before any engine is asked what can be told; the rest is told when the container is made. */
    private void checkStrictly(Ports ports) {
        if (areAllKnown() && container.getExposedPorts().isEmpty()) {
            throw place.wrong("exposes no port, so nothing of it could be proved; add withExposedPorts(...), or remove"
                    + " \"strict\".");
        }
        try {
            ports.made(container, container.getExposedPorts(), KnownImage.asked(container));
        } catch (IllegalStateException e) {
            throw place.wrong(String.valueOf(e.getMessage()));
        }
    }
}
