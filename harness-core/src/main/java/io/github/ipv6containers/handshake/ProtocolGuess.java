package io.github.ipv6containers.handshake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Names the protocol that unexpected bytes belong to, for people to read; never part of a judgment. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ProtocolGuess {

    /** Each shape's first group, when it has one, is what the name is completed with; the first that fits wins. */
    private static final List<Shape> SHAPES = List.of(
            // A record of TLS: an alert or a part of the handshake, then version 3.0 to 3.4 (RFC 8446, 5.1).
            new Shape("[\\x15\\x16]\\x03[\\x00-\\x04].*", said -> "TLS"),
            new Shape("(SSH-[^\r\n]*).*", said -> said),
            new Shape("(HTTP/\\d(?:\\.\\d)? \\d{3}).*", said -> said),
            // A SETTINGS frame on stream 0 (RFC 9113, 6.5).
            new Shape("\\x00\\x00.\\x04[\\x00\\x01]\\x00\\x00\\x00\\x00.*", said -> "HTTP/2"),
            new Shape("(220[ -][^\r\n]*FTP[^\r\n]*).*", said -> (said.contains("SMTP") ? "SMTP " : "FTP ") + said),
            new Shape("(220[ -][^\r\n]*SMTP[^\r\n]*).*", said -> "SMTP " + said),
            new Shape("((?:220|554|421)[ -][^\r\n]*).*", said -> "SMTP or FTP " + said),
            new Shape("(\\+OK[^\r\n]*).*", said -> "POP3 " + said),
            new Shape("(\\* OK[^\r\n]*).*", said -> "IMAP " + said),
            new Shape("INFO \\{.*", said -> "NATS"),
            new Shape("\\+PONG\r\n.*|-(?:ERR|NOAUTH|DENIED|LOADING)[ \r].*", said -> "Redis"),
            new Shape("AMQP.{4}.*|\\x01\\x00\\x00\\x00.{3}\\x00\\x0a\\x00\\x0a.*", said -> "AMQP"),
            new Shape("..\\x00\\x00\\x0a[\\x20-\\x7e]+\\x00.*|..\\x00[\\x00\\x01]\\xff.*", said -> "MySQL"),
            // An error of PostgreSQL begins with its severity (PostgreSQL documentation, 53.7).
            new Shape("E\\x00\\x00..S(?:FATAL|ERROR|PANIC)\\x00.*|E\\x00\\x00..SFATAL.*", said -> "PostgreSQL"),
            new Shape("\\x20\\x02[\\x00\\x01][\\x00-\\x05].*", said -> "MQTT"),
            new Shape("(?:ERROR|VERSION [0-9.]+)\r\n.*", said -> "memcached"),
            // A message of MongoDB: length and ids, then an OP_MSG or an OP_REPLY, by their numbers.
            new Shape("..[\\x00-\\x02]\\x00.{8}(?:\\xdd\\x07|\\x01\\x00)\\x00\\x00.*", said -> "MongoDB"));

    private ProtocolGuess() {}

    /** Returns a name such as {@code TLS} or {@code SSH-2.0-OpenSSH_9.2}, or else the bytes themselves, cut short. */
    public static String of(byte[] received, byte[] request) {
        if (isEcho(received, request)) {
            return "an echo of what was sent";
        }
        String text = new String(received, StandardCharsets.ISO_8859_1);
        return SHAPES.stream()
                .flatMap(shape -> shape.name(text).stream())
                .findFirst()
                .orElseGet(() -> "unknown bytes \"" + Excerpt.of(received) + "\"");
    }

    private static boolean isEcho(byte[] received, byte[] request) {
        int both = Math.min(received.length, request.length);
        return both >= 4 && Arrays.equals(received, 0, both, request, 0, both);
    }

    private record Shape(Pattern pattern, UnaryOperator<String> naming) {

        Shape(String regex, UnaryOperator<String> naming) {
            this(Pattern.compile(regex, Pattern.DOTALL), naming);
        }

        Optional<String> name(String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            return Optional.of(Excerpt.of(naming.apply(matcher.groupCount() > 0 ? matcher.group(1) : "")));
        }
    }
}
