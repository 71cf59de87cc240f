package io.github.ipv6containers.handshake.database;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Excerpt;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Waits for the packet with which a MySQL or MariaDB server opens: the greeting, or an error in its place.
 *
 * <p>1130 says that no account's host part matches the client's address: it is turned away before it can give a password.
 * 1129 says that this address is blocked after too many errors. 1053 is no answer, as a server that is going down is not ready.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record MySqlHandshake() implements Handshake {

    private static final int PREFIX = 4;
    private static final int LONGEST = 1024;
    private static final int GREETING = 10;
    private static final int ERROR = 0xff;
    private static final int HOST_BLOCKED = 1129;
    private static final int HOST_NOT_ALLOWED = 1130;
    private static final int SHUTTING_DOWN = 1053;
    /** Protocol version, the server's version, then at least the thread's id and the first part of the salt. */
    private static final Pattern GREETING_BODY = Pattern.compile("\n([\\x20-\\x7e]{1,200})\0.{12,}", Pattern.DOTALL);

    @Override
    public String id() {
        return "mysql";
    }

    @Override
    public String label() {
        return "MySQL greeting";
    }

    @Override
    public byte[] request() {
        return new byte[0];
    }

    @Override
    public Answer judge(byte[] received) {
        if (!canBeOpening(received)) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        if (received.length < PREFIX || received.length < PREFIX + length(received)) {
            return Answer.incomplete();
        }
        String body = new String(received, PREFIX, length(received), StandardCharsets.ISO_8859_1);
        if (body.charAt(0) == ERROR) {
            return judgeError(body);
        }
        Matcher greeting = GREETING_BODY.matcher(body);
        return greeting.matches()
                ? Answer.recognized("greeting of " + Excerpt.of(greeting.group(1)))
                : Answer.foreign(ProtocolGuess.of(received, request()));
    }

    /** Checks the packet's length, its number (some servers number an early error 1) and its kind, as far as they came. */
    private static boolean canBeOpening(byte[] bytes) {
        boolean lengthFits = bytes.length < 3 || (length(bytes) > 3 && length(bytes) <= LONGEST);
        boolean numberFits = bytes.length < 4 || bytes[3] == 0 || bytes[3] == 1;
        boolean kindFits =
                bytes.length < 5 || (bytes[4] == GREETING && bytes[3] == 0) || Byte.toUnsignedInt(bytes[4]) == ERROR;
        return lengthFits && numberFits && kindFits;
    }

    private static int length(byte[] bytes) {
        return Byte.toUnsignedInt(bytes[0]) | Byte.toUnsignedInt(bytes[1]) << 8 | Byte.toUnsignedInt(bytes[2]) << 16;
    }

    private Answer judgeError(String body) {
        int code = body.charAt(1) | body.charAt(2) << 8;
        String words = Excerpt.of(body.substring(3).replaceFirst("^#.{5}", ""));
        return switch (code) {
            case HOST_NOT_ALLOWED -> Answer.turnedAway("error 1130: no account for this address");
            case HOST_BLOCKED -> Answer.turnedAway("error 1129: this address is blocked after too many errors");
            case SHUTTING_DOWN -> Answer.notReady("error 1053: the server is going down");
            default -> Answer.recognized("error " + code + ": " + words);
        };
    }
}
