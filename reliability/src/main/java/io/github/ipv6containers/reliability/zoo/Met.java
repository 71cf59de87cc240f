package io.github.ipv6containers.reliability.zoo;

import io.github.ipv6containers.IPFamily;

/**
 * Holds what a client of one family meets.
 *
 * @param name what it is
 * @param status the HTTP status and the server's name, or empty where no HTTP is spoken
 * @param sentTo the address that it is told to go on with, or empty
 */
record Met(String name, String status, String sentTo) {

    static final Met NOBODY = new Met("nobody");
    static final Met BANNER = new Met("a banner");
    static final Met WORDS_OF_REFUSAL = new Met("words of refusal");
    static final Met QUIET = new Met("a server that waits");
    static final Met NEVER_ACCEPTED = new Met("a socket that nobody serves");
    static final Met HUNG_UP = new Met("a connection that is closed");

    private Met(String name) {
        this(name, "", "");
    }

    static Met http(String status, String sentTo) {
        return new Met("HTTP " + status, status, sentTo);
    }

    boolean isSentTo(IPFamily family) {
        return !sentTo.isEmpty() && sentTo.contains(":") == (family == IPFamily.IPV6);
    }
}
