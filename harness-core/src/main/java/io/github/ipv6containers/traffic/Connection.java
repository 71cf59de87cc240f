package io.github.ipv6containers.traffic;

import io.github.ipv6containers.Endpoint;

/**
 * Holds what was seen of one connection to a service, while somebody watched.
 *
 * @param port the service's port
 * @param peer the other end, as the service sees it: behind a published port, the engine's gateway
 * @param opened whether it was opened meanwhile; if not, it was open before
 * @param packets how many packets with data went over it, in both directions
 */
record Connection(int port, Endpoint peer, boolean opened, long packets) {

    /** Tells whether data went over it. */
    boolean wasUsed() {
        return packets > 0;
    }

    Connection and(Connection later) {
        return new Connection(port, peer, opened || later.opened, packets + later.packets);
    }
}
