package io.github.ipv6containers.handshake.database;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Excerpt;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Asks {@code hello} in an OP_MSG, as MongoDB's drivers do, and takes the reply to that very message for the answer.
 *
 * <p>An error is an answer too: servers older than 4.4.2 do not know the command, and say so. One that is shutting down is
 * not ready.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record MongoDbHandshake() implements Handshake {

    private static final int HEADER = 16;
    private static final int OP_MSG = 2013;
    /** Flags of the message, then the kind of its first section: one document. */
    private static final int BEFORE_DOCUMENT = HEADER + 4 + 1;

    private static final int SMALLEST = BEFORE_DOCUMENT + 5;
    /** A reply to hello has some hundred bytes. */
    private static final int LONGEST = 16_384;
    /** The reply must name it; the letters "IPv6" make ours easy to tell in a dump. */
    private static final int REQUEST_ID = 0x36765049;

    private static final int SHUTDOWN_IN_PROGRESS = 91;
    private static final int INTERRUPTED_AT_SHUTDOWN = 11600;

    @Override
    public String id() {
        return "mongodb";
    }

    @Override
    public String label() {
        return "MongoDB hello";
    }

    @Override
    public byte[] request() {
        byte[] document = BsonDocument.of("hello", 1, "$db", "admin");
        return ByteBuffer.allocate(BEFORE_DOCUMENT + document.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(BEFORE_DOCUMENT + document.length)
                .putInt(REQUEST_ID)
                .putInt(0)
                .putInt(OP_MSG)
                .putInt(0)
                .put((byte) 0)
                .put(document)
                .array();
    }

    @Override
    public Answer judge(byte[] received) {
        ByteBuffer bytes = ByteBuffer.wrap(received).order(ByteOrder.LITTLE_ENDIAN);
        if (!canBeReply(bytes)) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        if (received.length < HEADER || received.length < bytes.getInt(0)) {
            return Answer.incomplete();
        }
        int end = bytes.getInt(0);
        return received[BEFORE_DOCUMENT - 1] == 0
                ? BsonDocument.read(bytes.slice(BEFORE_DOCUMENT, end - BEFORE_DOCUMENT))
                        .map(MongoDbHandshake::judgeReply)
                        .orElseGet(() -> Answer.foreign("MongoDB, with a damaged reply"))
                : Answer.foreign("MongoDB, with a damaged reply");
    }

    /** Returns the members of the replica set, to which a client goes on. */
    private static List<String> members(Map<String, Object> reply) {
        return reply.get("hosts") instanceof List<?> hosts
                ? hosts.stream().map(host -> Excerpt.of(String.valueOf(host))).toList()
                : List.of();
    }

    private static boolean canBeReply(ByteBuffer bytes) {
        int count = bytes.limit();
        boolean lengthFits = count < 4 || (bytes.getInt(0) >= SMALLEST && bytes.getInt(0) <= LONGEST);
        boolean answersUs = count < 12 || bytes.getInt(8) == REQUEST_ID;
        boolean kindFits = count < HEADER || bytes.getInt(12) == OP_MSG;
        return lengthFits && answersUs && kindFits;
    }

    private static Answer judgeReply(Map<String, Object> reply) {
        if (!(reply.get("ok") instanceof Number ok)) {
            return Answer.foreign("MongoDB, with a reply that is neither ok nor an error");
        }
        if (ok.intValue() == 1) {
            return Answer.recognized("hello of wire version " + reply.getOrDefault("maxWireVersion", "unknown"))
                    .sendingTo(members(reply));
        }
        int code = reply.get("code") instanceof Number number ? number.intValue() : 0;
        String words = Excerpt.of(String.valueOf(reply.getOrDefault("errmsg", "no words")));
        return code == SHUTDOWN_IN_PROGRESS || code == INTERRUPTED_AT_SHUTDOWN
                ? Answer.notReady("error " + code + ": the server is going down")
                : Answer.recognized("error " + code + ": " + words);
    }
}
