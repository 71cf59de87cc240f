package io.github.ipv6containers.junit.dependency;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.containers.KnownImage;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.testcontainers.containers.FixedHostPortGenericContainer;
import org.testcontainers.containers.GenericContainer;

/**
 * The ports of one container that are to be proved: what its declaration says, and, from when it is made on, what else it
 * exposes.
 *
 * <p>Only then all are known: a container's class may add some when it is configured, and fixed ports need not be exposed.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Ports {

    private final Map<Integer, ServicePort> said = new LinkedHashMap<>();
    private final Set<Integer> exempt;
    private final boolean strict;
    private volatile List<ServicePort> must;
    private volatile List<ServicePort> may = List.of();
    private volatile boolean taken;

    /**
     * Makes those of a declaration.
     *
     * @param said the ports whose handshake is said, by the container's class or the test's
     * @param exempt the ports that are not to be proved
     * @param strict whether each proved port needs a handshake of its own
     */
    public Ports(List<ServicePort> said, Set<Integer> exempt, boolean strict) {
        said.forEach(port -> this.said.put(port.number(), port));
        this.exempt = Set.copyOf(exempt);
        this.strict = strict;
        this.must = List.copyOf(said);
    }

    /** Says that the container is started for this declaration. */
    public void take() {
        taken = true;
    }

    public boolean areTaken() {
        return taken;
    }

    /** Returns those that must answer. */
    public List<ServicePort> must() {
        return must;
    }

    /** Returns those that must answer over each family if anybody listens on them at all. */
    public List<ServicePort> may() {
        return may;
    }

    /** Returns all that are proved. */
    public List<ServicePort> all() {
        return Stream.concat(must.stream(), may.stream()).toList();
    }

    /** Returns the numbers of those that the test says are not to be proved. */
    public Set<Integer> exempt() {
        return exempt;
    }

    /** Takes those on which nobody listens out of what is proved. */
    public void leave(List<ServicePort> closed) {
        may = may.stream().filter(port -> !closed.contains(port)).toList();
    }

    /**
     * Says what the container exposes.
     *
     * @throws IllegalStateException if the declaration does not fit to that; the message is a clause that says what to do
     */
    public void made(GenericContainer<?> container, List<Integer> exposed, Optional<KnownImage> image) {
        for (int named : new TreeSet<>(
                Stream.concat(said.keySet().stream(), exempt.stream()).toList())) {
            if (!exposed.contains(named) && !(container instanceof IPv6Container)) {
                throw new IllegalStateException(notExposed(named, exposed));
            }
        }
        Map<Integer, ServicePort> all = new LinkedHashMap<>(said);
        List<ServicePort> open = new ArrayList<>();
        for (ServicePort port : known(exposed, image)) {
            if (exempt.contains(port.number()) || all.containsKey(port.number())) {
                continue;
            }
            boolean ofRecipe = image.map(known -> known.names(port)).orElse(false);
            if (!strict && !ofRecipe && isModule(container)) {
                open.add(port);
            } else {
                all.put(port.number(), port);
            }
        }
        if (strict) {
            all.values().stream()
                    .flatMap(port -> notStrict(port).stream())
                    .findFirst()
                    .ifPresent(text -> {
                        throw new IllegalStateException(text);
                    });
        }
        must = List.copyOf(all.values());
        may = List.copyOf(open);
    }

    private static List<ServicePort> known(List<Integer> exposed, Optional<KnownImage> image) {
        KnownImage known = image.orElse(new KnownImage("", Optional.empty(), ""));
        return Stream.concat(known.required(exposed).stream(), known.others(exposed).stream())
                .toList();
    }

    /** A class of Testcontainers exposes by itself some ports on which the image listens only when it is told to. */
    private static boolean isModule(GenericContainer<?> container) {
        for (Class<?> type = container.getClass(); type != GenericContainer.class; type = type.getSuperclass()) {
            if (type == FixedHostPortGenericContainer.class || container instanceof IPv6Container) {
                return false;
            }
            if (type.getName().startsWith("org.testcontainers.")) {
                return true;
            }
        }
        return false;
    }

    /** Says that a port is named that is not exposed. */
    public static String notExposed(int port, List<Integer> exposed) {
        return "says what port " + port + " speaks, but exposes only "
                + exposed.stream().map(String::valueOf).collect(joining(", "))
                + "; add the port to withExposedPorts(...) or remove its @Speaks.";
    }

    /** Says that a port is not strictly proved; empty when it is. */
    private static Optional<String> notStrict(ServicePort port) {
        return port.handshake().connectionIsProof()
                ? Optional.of("is not strictly proved on port " + port.number()
                        + ", where a plain TCP connection is all that is asked for; say what it speaks, for example"
                        + " @Speaks(port = " + port.number() + ", handshake = \""
                        + Handshakes.usualAt(port.number()) + "\"), or remove \"strict\".")
                : Optional.empty();
    }
}
