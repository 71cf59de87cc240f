package io.github.ipv6containers.handshake.messaging;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Excerpt;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Reads the greeting of a mail server (RFC 5321, 3.1): 220 is the answer, 554 and its like turn the client away, and one that
 * closes its service for the moment (421) is not ready.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record SmtpHandshake() implements Handshake {

    private static final Pattern GREETING = Pattern.compile(
            "(?:\\d{3}-[^\r\n]{0,510}\r?\n){0,50}(\\d{3})(?: ([^\r\n]{0,510}))?\r?\n.*", Pattern.DOTALL);
    private static final Pattern BEGUN =
            Pattern.compile("(?:\\d{3}-[^\r\n]{0,510}\r?\n){0,50}(?:\\d{0,3}|\\d{3}[ -][^\r\n]{0,510}\r?)");

    @Override
    public String id() {
        return "smtp";
    }

    @Override
    public String label() {
        return "SMTP greeting";
    }

    @Override
    public byte[] request() {
        return new byte[0];
    }

    @Override
    public Answer judge(byte[] received) {
        String text = new String(received, StandardCharsets.ISO_8859_1);
        Matcher greeting = GREETING.matcher(text);
        if (!greeting.matches()) {
            return BEGUN.matcher(text).matches()
                    ? Answer.incomplete()
                    : Answer.foreign(ProtocolGuess.of(received, request()));
        }
        String words = greeting.group(2) == null ? "" : greeting.group(2);
        if (words.contains("FTP") && !words.contains("SMTP")) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        String said = (greeting.group(1) + " " + Excerpt.of(words)).strip();
        return switch (greeting.group(1).charAt(0)) {
            case '2' -> Answer.recognized("greeting \"" + said + "\"");
            case '4' -> Answer.notReady(said);
            case '5' -> Answer.turnedAway(said);
            default -> Answer.foreign(ProtocolGuess.of(received, request()));
        };
    }

    /** A greeting may have the time in it. */
    @Override
    public boolean isAlike(String one, String other) {
        return true;
    }
}
