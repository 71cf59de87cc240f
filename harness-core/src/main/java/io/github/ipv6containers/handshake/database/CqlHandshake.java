package io.github.ipv6containers.handshake.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Excerpt;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.nio.ByteBuffer;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Sends STARTUP in version 4 of Cassandra's native protocol (native_protocol_v4.spec, 4.1.1) and takes READY, a demand for a
 * password or an error for the answer; a node that lets in is asked for its peers, to which a client goes on. A node that is still
 * bootstrapping is not ready.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record CqlHandshake() implements Handshake {

    private static final byte VERSION = 4;
    private static final int STREAM = 0x4956;
    private static final int HEAD = 9;
    private static final int LONGEST = 30_000;
    private static final int STARTUP = 1;
    private static final int ERROR = 0;
    private static final int READY = 2;
    private static final int AUTHENTICATE = 3;
    private static final int BOOTSTRAPPING = 0x1002;
    private static final int QUERY = 7;
    private static final short ONE = 1;
    private static final byte WITHOUT_METADATA = 2;
    /** Known since Cassandra 1.2. */
    private static final String PEERS = "SELECT rpc_address FROM system.peers";

    @Override
    public String id() {
        return "cql";
    }

    @Override
    public String label() {
        return "CQL STARTUP";
    }

    @Override
    public byte[] request() {
        byte[] name = "CQL_VERSION".getBytes(UTF_8);
        byte[] value = "3.0.0".getBytes(UTF_8);
        int length = 2 + 2 + name.length + 2 + value.length;
        return frame(STARTUP, STREAM, length)
                .putShort((short) 1)
                .putShort((short) name.length)
                .put(name)
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    private static ByteBuffer frame(int opcode, int stream, int length) {
        return ByteBuffer.allocate(HEAD + length)
                .put(VERSION)
                .put((byte) 0)
                .putShort((short) stream)
                .put((byte) opcode)
                .putInt(length);
    }

    /** Asks for the peers where no password was asked for. */
    @Override
    public byte[] next(Endpoint endpoint, byte[] received, int sent) {
        if (sent > 1 || !isReady(received)) {
            return new byte[0];
        }
        byte[] query = PEERS.getBytes(UTF_8);
        return frame(QUERY, STREAM + 1, 4 + query.length + 2 + 1)
                .putInt(query.length)
                .put(query)
                .putShort(ONE)
                .put(WITHOUT_METADATA)
                .array();
    }

    /** The peers come in a frame of their own behind READY, which has no body. */
    @Override
    public boolean readsOn(byte[] received) {
        return isReady(received) && !CqlPeers.isWhole(received, HEAD);
    }

    private static boolean isReady(byte[] received) {
        return received.length >= HEAD
                && received[0] == (byte) (VERSION | 0x80)
                && received[4] == READY
                && ByteBuffer.wrap(received).getInt(5) == 0;
    }

    @Override
    public Answer judge(byte[] received) {
        if (received.length > 0 && (received[0] & 0x80) == 0) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        if (received.length < HEAD) {
            return Answer.incomplete();
        }
        ByteBuffer frame = ByteBuffer.wrap(received);
        int version = received[0] & 0x7f;
        int opcode = received[4];
        int length = frame.getInt(5);
        boolean fits = version > 0 && version < 8 && opcode >= 0 && length >= 0 && length <= LONGEST;
        if (!fits || (version == VERSION && frame.getShort(2) != STREAM && opcode != ERROR)) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        if (received.length < HEAD + length) {
            return Answer.incomplete();
        }
        return switch (opcode) {
            case READY ->
                Answer.recognized("lets in without a password")
                        .sendingTo(isReady(received) ? CqlPeers.addresses(received, HEAD) : List.of());
            case AUTHENTICATE -> Answer.recognized("asks for a password");
            case ERROR ->
                length < 6 ? Answer.foreign("CQL, with a damaged answer") : judgeError(frame.slice(HEAD, length));
            default -> Answer.foreign("CQL, with an answer of kind " + opcode);
        };
    }

    private static Answer judgeError(ByteBuffer body) {
        int code = body.getInt();
        int length = Math.min(Short.toUnsignedInt(body.getShort()), body.remaining());
        String words =
                Excerpt.of(UTF_8.decode(body.slice(body.position(), length)).toString());
        return code == BOOTSTRAPPING
                ? Answer.notReady("error 4098: the node is bootstrapping")
                : Answer.recognized("error " + code + ": " + words);
    }
}
