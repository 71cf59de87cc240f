package io.github.ipv6containers.handshake;

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

    /** Says what all the bytes received so far mean; called again when more arrive. */
    Answer judge(byte[] received);

    /**
     * Tells whether an accepted connection that stays open is proof enough where no proxy stands between.
     *
     * @return false but for plain TCP, which has no bytes of its own
     */
    default boolean connectionIsProof() {
        return false;
    }
}
