package io.github.ipv6containers.handshake.database;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Excerpt;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Asks memcached for its version (protocol.txt, "General-purpose commands"); a demand for a password is an answer too. */
@API(status = API.Status.INTERNAL, since = "0.1")
public record MemcachedHandshake() implements Handshake {

    private static final Pattern LINE =
            Pattern.compile("(VERSION|CLIENT_ERROR|SERVER_ERROR|ERROR)( [^\r\n]{0,200})?\r\n.*", Pattern.DOTALL);
    private static final Pattern BEGUN =
            Pattern.compile("[VCSE]?|(?:VERSION|CLIENT_ERROR|SERVER_ERROR|ERROR)( [^\r\n]{0,200})?\r?");

    @Override
    public String id() {
        return "memcached";
    }

    @Override
    public String label() {
        return "memcached version";
    }

    @Override
    public byte[] request() {
        return "version\r\n".getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Answer judge(byte[] received) {
        String text = new String(received, StandardCharsets.ISO_8859_1);
        Matcher line = LINE.matcher(text);
        if (line.matches()) {
            String words = Excerpt.of(line.group(2) == null ? "" : line.group(2));
            return Answer.recognized((line.group(1) + " " + words).strip());
        }
        boolean begun = BEGUN.matcher(text).matches()
                || "VERSION".startsWith(text)
                || "CLIENT_ERROR".startsWith(text)
                || "SERVER_ERROR".startsWith(text)
                || "ERROR".startsWith(text);
        return begun ? Answer.incomplete() : Answer.foreign(ProtocolGuess.of(received, request()));
    }
}
