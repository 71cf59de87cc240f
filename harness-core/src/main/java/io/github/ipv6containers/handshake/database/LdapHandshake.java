package io.github.ipv6containers.handshake.database;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Binds to a directory without a name (RFC 4511, 4.2) and takes the server's result for the answer, whatever it is: a password
 * that is asked for is a result too.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record LdapHandshake() implements Handshake {

    /** A message of number 1: bind, version 3, no name, no password. */
    private static final byte[] BIND = {0x30, 12, 2, 1, 1, 0x60, 7, 2, 1, 3, 4, 0, (byte) 0x80, 0};

    private static final int MESSAGE = 0x30;
    private static final int BIND_RESPONSE = 0x61;
    private static final int LONGEST = 30_000;

    private static final int BUSY = 51;
    private static final int UNAVAILABLE = 52;
    private static final Map<Integer, String> WORDS = Map.of(
            0, "lets in without a name",
            8, "asks for a stronger way to log in",
            13, "asks for TLS",
            48, "asks for a name and a password",
            49, "asks for a name and a password",
            50, "grants no access",
            53, "is unwilling to serve without a name");

    @Override
    public String id() {
        return "ldap";
    }

    @Override
    public String label() {
        return "LDAP bind";
    }

    @Override
    public byte[] request() {
        return BIND.clone();
    }

    @Override
    public Answer judge(byte[] received) {
        int[] at = {0};
        int length = length(received, at, MESSAGE);
        if (length < 0 || length > LONGEST) {
            return unfinished(received, length);
        }
        if (received.length < at[0] + length) {
            return Answer.incomplete();
        }
        boolean answersUs = length > 3 && received[at[0]] == 2 && received[at[0] + 1] == 1 && received[at[0] + 2] == 1;
        at[0] += 3;
        int result = answersUs ? length(received, at, BIND_RESPONSE) : DAMAGED;
        boolean hasCode =
                result > 2 && at[0] + 2 < received.length && received[at[0]] == 10 && received[at[0] + 1] == 1;
        return hasCode ? judgeResult(received[at[0] + 2]) : Answer.foreign(ProtocolGuess.of(received, request()));
    }

    @Override
    public boolean barsIfOthersEnter(String detail) {
        return detail.startsWith("result 50") || detail.startsWith("result 53");
    }

    private static Answer judgeResult(int code) {
        String words = "result " + code + ": " + WORDS.getOrDefault(code, "of the directory");
        return code == BUSY || code == UNAVAILABLE ? Answer.notReady(words) : Answer.recognized(words);
    }

    private static final int SHORT = -1;
    private static final int DAMAGED = -2;

    private Answer unfinished(byte[] received, int length) {
        return length == SHORT ? Answer.incomplete() : Answer.foreign(ProtocolGuess.of(received, request()));
    }

    /** Reads a tag and a length (X.690, 8.1.3) and goes on behind them; negative when they are cut short or damaged. */
    private static int length(byte[] bytes, int[] at, int tag) {
        if (bytes.length > at[0] && Byte.toUnsignedInt(bytes[at[0]]) != tag) {
            return DAMAGED;
        }
        if (bytes.length < at[0] + 2) {
            return SHORT;
        }
        int first = Byte.toUnsignedInt(bytes[at[0] + 1]);
        at[0] += 2;
        if (first < 0x80) {
            return first;
        }
        int count = first & 0x7f;
        if (count == 0 || count > 4) {
            return DAMAGED;
        }
        if (bytes.length < at[0] + count) {
            return SHORT;
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | Byte.toUnsignedInt(bytes[at[0]++]);
        }
        return length < 0 ? DAMAGED : length;
    }
}
