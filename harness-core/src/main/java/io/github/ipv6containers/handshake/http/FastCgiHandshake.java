package io.github.ipv6containers.handshake.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.nio.ByteBuffer;
import org.apiguardian.api.API;

/**
 * Asks an application server whether it takes several connections at once, by a management record of FastCGI 1.0 (4.1): that is
 * answered without running any script.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record FastCgiHandshake() implements Handshake {

    private static final String NAME = "FCGI_MPXS_CONNS";
    private static final int HEAD = 8;
    private static final byte GET_VALUES = 9;
    private static final byte GET_VALUES_RESULT = 10;
    private static final byte UNKNOWN_TYPE = 11;
    private static final byte PADDING = 7;

    @Override
    public String id() {
        return "fastcgi";
    }

    @Override
    public String label() {
        return "FastCGI values";
    }

    @Override
    public byte[] request() {
        int length = 2 + NAME.length();
        return ByteBuffer.allocate(HEAD + length + PADDING)
                .put((byte) 1)
                .put(GET_VALUES)
                .putShort((short) 0)
                .putShort((short) length)
                .put(PADDING)
                .put((byte) 0)
                .put((byte) NAME.length())
                .put((byte) 0)
                .put(NAME.getBytes(US_ASCII))
                .array();
    }

    @Override
    public Answer judge(byte[] received) {
        boolean fits = (received.length < 1 || received[0] == 1)
                && (received.length < 2 || received[1] == GET_VALUES_RESULT || received[1] == UNKNOWN_TYPE)
                && (received.length < 4 || (received[2] == 0 && received[3] == 0));
        if (!fits) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        if (received.length < HEAD) {
            return Answer.incomplete();
        }
        int length = Short.toUnsignedInt(ByteBuffer.wrap(received).getShort(4));
        if (received.length < HEAD + length) {
            return Answer.incomplete();
        }
        return Answer.recognized(received[1] == UNKNOWN_TYPE ? "FastCGI without values" : "FastCGI values");
    }
}
