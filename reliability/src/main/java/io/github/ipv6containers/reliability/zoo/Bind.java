package io.github.ipv6containers.reliability.zoo;

import io.github.ipv6containers.IPFamily;
import java.util.List;

/** Names the sockets of a listener, as {@code zoo.py} opens them. */
enum Bind {
    /** A socket for each family. */
    TWO(true, true),
    /** One IPv6 socket that serves IPv4 too. */
    ONE(true, true),
    IPV4(true, false),
    IPV6(false, true),
    /** Bound to {@code ::ffff:0.0.0.0}: in the kernel's table of IPv6, and serves IPv4 only. */
    MAPPED(true, false),
    /** The container's own IPv4 address. */
    OWN_IPV4(true, false),
    /** The container's own IPv6 address. */
    OWN_IPV6(false, true),
    /** Both loopback addresses. */
    LOOPBACK(false, false);

    private final boolean overIPv4;
    private final boolean overIPv6;

    Bind(boolean overIPv4, boolean overIPv6) {
        this.overIPv4 = overIPv4;
        this.overIPv6 = overIPv6;
    }

    boolean serves(IPFamily family) {
        return family == IPFamily.IPV4 ? overIPv4 : overIPv6;
    }

    /** Returns the words for a behavior of both sides; what comes later over IPv6 alone is added to that side. */
    List<String> words(String behavior, String laterOverIPv6) {
        return switch (this) {
            case TWO -> List.of(behavior, behavior + laterOverIPv6);
            case ONE -> List.of(behavior);
            case IPV4 -> List.of(behavior, "-");
            case IPV6 -> List.of("-", behavior);
            case MAPPED -> List.of(behavior + ",at=::ffff:0.0.0.0", "-");
            case OWN_IPV4 -> List.of(behavior + ",at=own", "-");
            case OWN_IPV6 -> List.of("-", behavior + ",at=own");
            case LOOPBACK -> List.of(behavior + ",at=127.0.0.1", behavior + ",at=::1");
        };
    }
}
