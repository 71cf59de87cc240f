package io.github.ipv6containers.handshake;

import io.github.ipv6containers.Endpoint;
import org.apiguardian.api.API;

/**
 * Proves who answers by the smallest exchange of one protocol: send {@link #request()}, read until {@link #judge} knows.
 *
 * <p>A handshake never opens a socket itself, so the same one serves a dial from the host, from a peer container and
 * from inside the service's own network namespace.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Handshake {

    /** Returns the word that recipes and options use, for example {@code redis}. */
    String id();

    /** Returns the name as people write it, for example {@code Redis PING}. */
    String label();

    /** Returns the bytes to send after connecting; empty when the server speaks first. */
    byte[] request();

    /**
     * Returns the bytes to send to an endpoint.
     *
     * @param endpoint what was dialed; a client of HTTP names it
     */
    default byte[] request(Endpoint endpoint) {
        return request();
    }

    /** Says what all the bytes received so far mean; called again when more arrive. */
    Answer judge(byte[] received);

    /** Says what they mean when the server has closed the connection behind them. */
    default Answer judgeClosed(byte[] received) {
        return judge(received);
    }

    /**
     * Tells whether the answer is known and the rest of it, when it comes soon, tells more of the server.
     *
     * @param received what {@link #judge} took for an answer
     */
    default boolean readsOn(byte[] received) {
        return false;
    }

    /**
     * Returns what to send next, where a client goes on before it would have to log in; nothing mostly. It is only sent by who
     * reads as it goes, so that {@link #judge} may not wait for its answer.
     *
     * @param endpoint what was dialed
     * @param received all the bytes received so far
     * @param sent how often was sent before, {@link #request} included
     */
    default byte[] next(Endpoint endpoint, byte[] received, int sent) {
        return new byte[0];
    }

    /**
     * Tells whether two answers may come from one service.
     *
     * @param one the detail of an answer over one family
     * @param other the detail of that over the other
     */
    default boolean isAlike(String one, String other) {
        return one.equals(other);
    }

    /**
     * Tells whether an answer turns its client away if the other family gets in, such as HTTP 403 beside 200.
     *
     * @param detail the answer's detail
     */
    default boolean barsIfOthersEnter(String detail) {
        return false;
    }

    /**
     * Tells whether an accepted connection that stays open is proof enough where no proxy stands between.
     *
     * @return false but for plain TCP, which has no bytes of its own
     */
    default boolean connectionIsProof() {
        return false;
    }
}
