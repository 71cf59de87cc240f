package io.github.ipv6containers;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Says which families a network grants to the containers on it.
 *
 * <p>It is asked of an engine, which may refuse it; a container's own loopback mostly has both families in each mode.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum StackMode {
    /** An IPv4 address alone, as on the networks that engines make unasked. */
    IPV4_ONLY("ipv4-only"),
    /** An address of each family; what is proved where nothing else is said. */
    DUAL_STACK("dual-stack"),
    /** An IPv6 address alone: Docker from 28 on, and Podman. */
    IPV6_ONLY("ipv6-only");

    private final String id;

    StackMode(String id) {
        this.id = id;
    }

    /** Returns the word that recipes, reports and options use, for example {@code dual-stack}. */
    public String id() {
        return id;
    }

    /** Returns the families of this mode, IPv4 first; never empty. */
    public List<IPFamily> families() {
        return switch (this) {
            case IPV4_ONLY -> List.of(IPFamily.IPV4);
            case DUAL_STACK -> List.of(IPFamily.IPV4, IPFamily.IPV6);
            case IPV6_ONLY -> List.of(IPFamily.IPV6);
        };
    }

    /**
     * Finds a mode by its {@link #id()} or its constant's name, whatever the case.
     *
     * @throws IllegalArgumentException if there is no such mode; the message lists the known ones
     */
    public static StackMode parse(String text) {
        String wanted = text.strip().replace('_', '-');
        return Arrays.stream(values())
                .filter(mode -> mode.id.equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no mode \"" + text + "\"; known: "
                        + Arrays.stream(values()).map(StackMode::id).collect(joining(", ")) + "."));
    }

    /** Returns {@link #id()}. */
    @Override
    public String toString() {
        return id;
    }
}
