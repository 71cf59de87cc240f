package io.github.ipv6containers;

import org.apiguardian.api.API;

/**
 * Says how one family's path to a service is dead while its names still resolve to addresses of both families.
 *
 * <p>It is broken for one container, for all who share that, until it is mended or the container ends: tests of one container
 * that run side by side feel it too.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Breakage {
    /** Packets vanish, as behind a silent firewall: a client learns nothing and waits for its own time-out. */
    DROP,
    /** Each packet is answered by a TCP reset, as of a port where nobody listens: a client learns it at once. */
    REJECT
}
