package io.github.ipv6containers.handshake.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Excerpt;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Sends PostgreSQL's start-up message and takes the demand for a password for the answer, as all before it has been passed
 * then (PostgreSQL documentation, 53.2.1).
 *
 * <p>The question for TLS alone would prove less: servers answer it before they look at their access list. Who has no line
 * in {@code pg_hba.conf} is turned away. A server that is starting up, or going down, is not ready.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record PostgreSqlHandshake() implements Handshake {

    private static final int PROTOCOL_3_0 = 196_608;
    private static final String PARAMETERS = "user\0postgres\0database\0postgres\0application_name\0ipv6containers\0\0";
    /** A kind and a length that counts itself. */
    private static final int HEAD = 5;

    private static final int LONGEST = 30_000;

    @Override
    public String id() {
        return "postgresql";
    }

    @Override
    public String label() {
        return "PostgreSQL start-up";
    }

    @Override
    public byte[] request() {
        byte[] parameters = PARAMETERS.getBytes(UTF_8);
        return ByteBuffer.allocate(8 + parameters.length)
                .putInt(8 + parameters.length)
                .putInt(PROTOCOL_3_0)
                .put(parameters)
                .array();
    }

    @Override
    public Answer judge(byte[] received) {
        ByteBuffer rest = ByteBuffer.wrap(received);
        while (rest.hasRemaining()) {
            char kind = (char) rest.get(rest.position());
            if ("RENv".indexOf(kind) < 0) {
                return Answer.foreign(ProtocolGuess.of(received, request()));
            }
            if (rest.remaining() < HEAD) {
                return Answer.incomplete();
            }
            int length = rest.getInt(rest.position() + 1);
            if (length < 4 || length > LONGEST) {
                return Answer.foreign(ProtocolGuess.of(received, request()));
            }
            if (rest.remaining() < 1 + length) {
                return Answer.incomplete();
            }
            ByteBuffer body = rest.slice(rest.position() + HEAD, length - 4);
            if (kind == 'R') {
                return judgeDemand(body);
            }
            if (kind == 'E') {
                return judgeError(fields(body));
            }
            // A notice, or the versions that are spoken, comes before the answer.
            rest.position(rest.position() + 1 + length);
        }
        return Answer.incomplete();
    }

    /** Whichever way to log in is asked for: each family got as far. */
    @Override
    public boolean isAlike(String one, String other) {
        return one.equals(other) || (isDemand(one) && isDemand(other));
    }

    private static boolean isDemand(String detail) {
        return !detail.startsWith("error");
    }

    private static Answer judgeDemand(ByteBuffer body) {
        if (body.remaining() < 4) {
            return Answer.foreign("PostgreSQL, with a damaged answer");
        }
        return switch (body.getInt(0)) {
            case 0 -> Answer.recognized("lets in without a password");
            case 3 -> Answer.recognized("asks for a password");
            case 5 -> Answer.recognized("asks for a password (md5)");
            case 10 -> Answer.recognized("asks for a password (SASL)");
            default -> Answer.recognized("asks for a way to log in of kind " + body.getInt(0));
        };
    }

    /** Reads the fields of an error, each a letter and a text, by their letters. */
    private static Map<Character, String> fields(ByteBuffer body) {
        Map<Character, String> fields = new HashMap<>();
        String text = UTF_8.decode(body).toString();
        for (String field : text.split("\0", -1)) {
            if (!field.isEmpty()) {
                fields.putIfAbsent(field.charAt(0), field.substring(1));
            }
        }
        return fields;
    }

    private static Answer judgeError(Map<Character, String> fields) {
        String code = Excerpt.of(fields.getOrDefault('C', "without a code"));
        String words = fields.getOrDefault('M', "");
        // The name of the routine is the same in every language; PgBouncer gives none.
        boolean byAccessList = fields.getOrDefault('R', "").equals("ClientAuthentication")
                || words.contains("pg_hba")
                || words.contains("login rejected");
        if (byAccessList && !code.equals("28P01")) {
            return Answer.turnedAway("28000: no line of pg_hba.conf lets this address in");
        }
        return switch (code) {
            case "57P01", "57P02", "57P03" -> Answer.notReady("error " + code + ": " + Excerpt.of(words));
            default -> Answer.recognized("error " + code + ": " + Excerpt.of(words));
        };
    }
}
