package io.github.ipv6containers.probe;

import org.apiguardian.api.API;

/** Names how far a probe came. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum Stage {
    /** There was no address of this family to dial. */
    NO_ADDRESS("no-address"),
    /** No route to the address, or the family is off where the probe stands. */
    UNREACHABLE("unreachable"),
    /** The address exists and nobody listens there. */
    REFUSED("refused"),
    /** The connection was not made in time. */
    TIMED_OUT("timed-out"),
    /** The connection was accepted, then closed or left mute. */
    SILENT("silent"),
    /** Bytes came that the protocol never sends. */
    WRONG_PROTOCOL("wrong-protocol"),
    /** The protocol's own words came, and they refuse this client because of where it comes from. */
    TURNED_AWAY("turned-away"),
    /** The protocol's own answer came. */
    ANSWERED("answered");

    private final String id;

    Stage(String id) {
        this.id = id;
    }

    /** Returns the word that reports use. */
    public String id() {
        return id;
    }
}
