package io.github.ipv6containers.handshake.messaging;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Excerpt;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Reads the INFO with which a NATS server opens, connects and pings; the pong or a demand for a password is the answer.
 *
 * <p>The addresses that the server tells its clients are those of its cluster.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record NatsHandshake() implements Handshake {

    private static final Pattern OPENING = Pattern.compile("INFO (\\{[^\r\n]*\\})[ \t]*\r\n(.*)", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("\"version\" *: *\"([^\"]{1,40})\"");
    private static final Pattern ADDRESSES = Pattern.compile("\"connect_urls\" *: *\\[");
    private static final Pattern NEXT = Pattern.compile("[ ,]*\"([^\"]{1,100})\"");
    private static final Pattern ERROR = Pattern.compile("-ERR '?([^'\r\n]*)'?\r\n.*", Pattern.DOTALL);
    private static final int LONGEST_INFO = 32_768;
    private static final int MOST = 1_000;

    @Override
    public String id() {
        return "nats";
    }

    @Override
    public String label() {
        return "NATS PING";
    }

    @Override
    public byte[] request() {
        return ("CONNECT {\"verbose\":false,\"pedantic\":false,\"name\":\"ipv6containers\",\"lang\":\"java\","
                        + "\"version\":\"0\",\"protocol\":0}\r\nPING\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Answer judge(byte[] received) {
        String text = new String(received, StandardCharsets.ISO_8859_1);
        Matcher opening = OPENING.matcher(text);
        if (!opening.matches()) {
            boolean begun = "INFO {".startsWith(text)
                    || (text.startsWith("INFO {") && text.indexOf('\n') < 0 && text.length() < LONGEST_INFO);
            return begun ? Answer.incomplete() : Answer.foreign(ProtocolGuess.of(received, request()));
        }
        return judgeRest(opening.group(1), opening.group(2));
    }

    private static Answer judgeRest(String info, String rest) {
        Matcher version = VERSION.matcher(info);
        String server = "NATS " + (version.find() ? Excerpt.of(version.group(1)) : "of an unknown version");
        if (rest.startsWith("PONG\r\n")) {
            return Answer.recognized(server).sendingTo(addresses(info));
        }
        Matcher error = ERROR.matcher(rest);
        if (error.matches()) {
            String words = error.group(1);
            return Answer.recognized(server + ": "
                            + (words.toLowerCase(Locale.ROOT).contains("authori")
                                    ? "asks for a password"
                                    : Excerpt.of(words)))
                    .sendingTo(addresses(info));
        }
        boolean begun = "PONG\r\n".startsWith(rest)
                || rest.startsWith("-")
                || rest.startsWith("PING")
                || "PING".startsWith(rest);
        return begun ? Answer.incomplete() : Answer.foreign("NATS, with a damaged answer");
    }

    private static List<String> addresses(String info) {
        List<String> found = new ArrayList<>();
        Matcher list = ADDRESSES.matcher(info);
        if (list.find()) {
            Matcher next = NEXT.matcher(info).region(list.end(), info.length());
            while (found.size() < MOST && next.lookingAt()) {
                found.add(Excerpt.of(next.group(1)));
                next.region(next.end(), info.length());
            }
        }
        return found;
    }
}
