package io.github.ipv6containers.handshake;

import io.github.ipv6containers.Endpoint;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Opens TLS and, where another protocol is named, goes on with that inside. Certificates are not judged: a server under test
 * has one of its own making.
 *
 * <p>The bytes here are those of the opening alone: from inside a container's network namespace, and from beside it, the
 * answer to that is all that can be looked at, as what follows is encrypted. This machine goes on with {@link #inner()}.
 *
 * @param inner what is spoken inside; null when TLS itself is all that is to be proved
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record TlsHandshake(@Nullable Handshake inner) implements Handshake {

    private static final int ALERT = 0x15;
    private static final int OPENING = 0x16;
    private static final int SERVER_HELLO = 2;
    private static final int HEAD = 5;
    private static final int LONGEST = 16_640;

    /**
     * The extensions of the opening (RFC 8446, 4.2): the versions 1.3 and 1.2, the usual signatures and groups, and no key: a
     * server of 1.3 asks for one, which is an answer.
     */
    private static final String EXTENSIONS = "002b0005040304" + "0303" + "000d0012001004030804040105030805050108060601"
            + "000a00060004001d0017" + "000b00020100" + "003300020000" + "ff01000100";

    private static final String CIPHERS = "130113021303c02bc02fc02cc030cca9cca8c013c014009c009d002f0035";
    private static final String RANDOM = "495076362d636f6e7461696e657273206c6f6f6b7320666f7220544c53202e2e";

    @Override
    public String id() {
        if (inner == null) {
            return "tls";
        }
        return inner.id().startsWith("http") ? inner.id().replaceFirst("http", "https") : "tls+" + inner.id();
    }

    @Override
    public String label() {
        return inner == null ? "TLS" : inner.label() + " inside TLS";
    }

    @Override
    public byte[] request() {
        HexFormat hex = HexFormat.of();
        byte[] ciphers = hex.parseHex(CIPHERS);
        byte[] extensions = hex.parseHex(EXTENSIONS);
        int body = 2 + 32 + 1 + 2 + ciphers.length + 2 + 2 + extensions.length;
        return ByteBuffer.allocate(HEAD + 4 + body)
                .put((byte) OPENING)
                .putShort((short) 0x0301)
                .putShort((short) (4 + body))
                .putInt(1 << 24 | body)
                .putShort((short) 0x0303)
                .put(hex.parseHex(RANDOM))
                .put((byte) 0)
                .putShort((short) ciphers.length)
                .put(ciphers)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) extensions.length)
                .put(extensions)
                .array();
    }

    @Override
    public byte[] request(Endpoint endpoint) {
        return request();
    }

    @Override
    public Answer judge(byte[] received) {
        boolean fits = (received.length < 1 || received[0] == ALERT || received[0] == OPENING)
                && (received.length < 2 || received[1] == 3)
                && (received.length < 3 || (received[2] >= 0 && received[2] <= 4));
        if (!fits) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        if (received.length < HEAD) {
            return Answer.incomplete();
        }
        int length = Short.toUnsignedInt(ByteBuffer.wrap(received).getShort(3));
        if (length < 2 || length > LONGEST) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        if (received.length < HEAD + Math.min(length, 4)) {
            return Answer.incomplete();
        }
        if (received[0] == ALERT) {
            return Answer.turnedAway("TLS alert " + Byte.toUnsignedInt(received[HEAD + 1]));
        }
        return received[HEAD] == SERVER_HELLO
                ? Answer.recognized(inner == null ? "TLS" : "TLS; what is inside was not asked from here")
                : Answer.foreign(ProtocolGuess.of(received, request()));
    }

    /** From here and from beside it is told in other words. */
    @Override
    public boolean isAlike(String one, String other) {
        return inner == null ? one.equals(other) : inner.isAlike(one, other);
    }

    @Override
    public boolean barsIfOthersEnter(String detail) {
        return inner != null && inner.barsIfOthersEnter(detail);
    }
}
