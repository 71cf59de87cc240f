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
 * Sends PING as the clients do (RESP array), asks for the nodes of the cluster, and takes {@code +PONG} or any RESP error for Redis's own answer.
 *
 * <p>An error proves that Redis listens and speaks; {@code -NOAUTH} asks for a password. {@code -DENIED} (protected mode)
 * turns away every client that is not on loopback.
 * {@code -LOADING} alone is not an answer: Redis gives it until its data is read, and no client can work before that.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record RedisHandshake() implements Handshake {

    private static final String PING = "*1\r\n$4\r\nPING\r\n";
    /** A node of a cluster sends its client on to the nodes named here; any other server answers with an error. */
    private static final String CLUSTER_SLOTS = "*2\r\n$7\r\nCLUSTER\r\n$5\r\nSLOTS\r\n";

    private static final String PONG = "+PONG\r\n";
    /** An error of RESP: its code, then words. The second form is what a piece of the first one looks like. */
    private static final Pattern ERROR = Pattern.compile("-([A-Z][A-Z0-9_]*)( [^\r\n]*)?\r\n.*", Pattern.DOTALL);

    private static final Pattern ERROR_BEGUN = Pattern.compile("-([A-Z][A-Z0-9_]*( [^\r\n]*)?\r?)?");

    @Override
    public String id() {
        return "redis";
    }

    @Override
    public String label() {
        return "Redis PING";
    }

    @Override
    public byte[] request() {
        return (PING + CLUSTER_SLOTS).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Answer judge(byte[] received) {
        String text = new String(received, StandardCharsets.ISO_8859_1);
        if (text.startsWith(PONG)) {
            return Answer.recognized("PONG").sendingTo(new ClusterSlots(text, PONG.length()).addresses());
        }
        Matcher error = ERROR.matcher(text);
        if (error.matches()) {
            return judgeError(error.group(1), text);
        }
        if (PONG.startsWith(text) || ERROR_BEGUN.matcher(text).matches()) {
            return Answer.incomplete();
        }
        return Answer.foreign(ProtocolGuess.of(received, request()));
    }

    /** The nodes of the cluster come behind the pong. */
    @Override
    public boolean readsOn(byte[] received) {
        String text = new String(received, StandardCharsets.ISO_8859_1);
        return text.startsWith(PONG) && !new ClusterSlots(text, PONG.length()).isWhole();
    }

    private static Answer judgeError(String code, String text) {
        return switch (code) {
            case "LOADING" -> Answer.notReady("LOADING: Redis still reads its data");
            case "NOAUTH" -> Answer.recognized("NOAUTH: asks for a password");
            case "DENIED" -> Answer.turnedAway("DENIED: protected mode serves loopback clients only");
            default -> Answer.recognized(Excerpt.of(text.substring(1)));
        };
    }
}
