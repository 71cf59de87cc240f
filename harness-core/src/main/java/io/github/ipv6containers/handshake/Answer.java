package io.github.ipv6containers.handshake;

import org.apiguardian.api.API;

/**
 * Says what the bytes received so far mean to a handshake.
 *
 * @param meaning whether they are the protocol's answer
 * @param detail the answer in a few words, for example {@code HTTP 200} or {@code PONG}; of an incomplete one, what the
 *     server says of itself while it is not ready, else empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Answer(Meaning meaning, String detail) {

    /** Tells the three things that bytes can mean. */
    public enum Meaning {
        /** Not enough bytes to tell, or the server says that it is not ready: read on, then dial again. */
        INCOMPLETE,
        /** The protocol's own answer. */
        RECOGNIZED,
        /** Bytes that this protocol never sends. */
        FOREIGN
    }

    public static Answer incomplete() {
        return new Answer(Meaning.INCOMPLETE, "");
    }

    /** Says that the right server speaks and asks to come back later; never a proof of readiness. */
    public static Answer notReady(String detail) {
        return new Answer(Meaning.INCOMPLETE, detail);
    }

    public static Answer recognized(String detail) {
        return new Answer(Meaning.RECOGNIZED, detail);
    }

    public static Answer foreign(String detail) {
        return new Answer(Meaning.FOREIGN, detail);
    }
}
