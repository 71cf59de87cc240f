package io.github.ipv6containers.handshake;

import org.apiguardian.api.API;

/**
 * Says what the bytes received so far mean to a handshake.
 *
 * @param meaning whether they are the protocol's answer
 * @param detail the answer in a few words, for example {@code HTTP 200} or {@code PONG}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Answer(Meaning meaning, String detail) {

    /** Tells the three things that bytes can mean. */
    public enum Meaning {
        /** Not enough bytes to tell. */
        INCOMPLETE,
        /** The protocol's own answer. */
        RECOGNIZED,
        /** Bytes that this protocol never sends. */
        FOREIGN
    }

    public static Answer incomplete() {
        return new Answer(Meaning.INCOMPLETE, "");
    }

    public static Answer recognized(String detail) {
        return new Answer(Meaning.RECOGNIZED, detail);
    }

    public static Answer foreign(String detail) {
        return new Answer(Meaning.FOREIGN, detail);
    }
}
