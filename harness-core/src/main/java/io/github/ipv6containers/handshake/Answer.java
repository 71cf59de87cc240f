package io.github.ipv6containers.handshake;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Says what the bytes received so far mean to a handshake.
 *
 * @param meaning whether they are the protocol's answer
 * @param detail the answer in a few words, for example {@code HTTP 200} or {@code PONG}; of an incomplete one, what the
 *     server says of itself while it is not ready, else empty; it has the server's name and version where these are told,
 *     and nothing that differs from one dial to the next, as the answers of both families are compared by it
 * @param sentTo the addresses with which a client is told to go on, each as {@code host:port} or {@code host}; mostly none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Answer(Meaning meaning, String detail, List<String> sentTo) {

    /** Tells the four things that bytes can mean. */
    public enum Meaning {
        /** Not enough bytes to tell, or the server says that it is not ready: read on, then dial again. */
        INCOMPLETE,
        /** The protocol's own answer. */
        RECOGNIZED,
        /** The protocol's own words for "not from where you come from": no client of this address gets any further. */
        TURNED_AWAY,
        /** Bytes that this protocol never sends. */
        FOREIGN
    }

    public Answer {
        sentTo = List.copyOf(sentTo);
    }

    /** Makes one that sends its client nowhere. */
    public Answer(Meaning meaning, String detail) {
        this(meaning, detail, List.of());
    }

    /** Says that more bytes are needed. */
    public static Answer incomplete() {
        return new Answer(Meaning.INCOMPLETE, "");
    }

    /** Says that the right server speaks and asks to come back later; never a proof of readiness. */
    public static Answer notReady(String detail) {
        return new Answer(Meaning.INCOMPLETE, detail);
    }

    /** Says that it is the protocol's own answer, which proves who answers. */
    public static Answer recognized(String detail) {
        return new Answer(Meaning.RECOGNIZED, detail);
    }

    /** Says that the right server speaks and refuses this client because of its address; a password asked for is no such thing. */
    public static Answer turnedAway(String detail) {
        return new Answer(Meaning.TURNED_AWAY, detail);
    }

    /** Returns the same, which names these addresses to go on with, each as {@code host:port} or {@code host}. */
    public Answer sendingTo(List<String> addresses) {
        return new Answer(meaning, detail, addresses);
    }

    /** Says that somebody else answers, by what these bytes are taken for. */
    public static Answer foreign(String detail) {
        return new Answer(Meaning.FOREIGN, detail);
    }
}
