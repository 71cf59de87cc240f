package io.github.ipv6containers.control;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Handshake;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Asks a planted listener for the token that only it was given, so that nobody else is taken for it.
 *
 * <p>Engines hand out the same private IPv4 subnets. Where the engine is on another machine, the address of its container
 * may be that of another container on a network of this one, and planted listeners may be there too.
 */
record TokenHandshake(String token) implements Handshake {

    private static final String REQUEST = "who?\n";

    static TokenHandshake create() {
        return new TokenHandshake(UUID.randomUUID().toString());
    }

    @Override
    public String id() {
        return "token";
    }

    @Override
    public String label() {
        return "a planted listener's token";
    }

    /** The token is not part of it: who sends back what was sent would be believed. */
    @Override
    public byte[] request() {
        return REQUEST.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Answer judge(byte[] received) {
        String answer = new String(received, StandardCharsets.ISO_8859_1);
        String expected = token + "\n";
        if (answer.equals(expected)) {
            return Answer.recognized("its token");
        }
        return expected.startsWith(answer)
                ? Answer.incomplete()
                : Answer.foreign("somebody else than the planted listener");
    }
}
