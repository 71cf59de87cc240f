package io.github.ipv6containers.handshake.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Excerpt;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Asks a Kafka broker for its versions and then for the brokers of its cluster, both in one go.
 *
 * <p>The versions alone would prove less: what a client dials next are the addresses in the second answer.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record KafkaHandshake() implements Handshake {

    private static final short API_VERSIONS = 18;
    private static final short METADATA = 3;
    /** Of version 1 no topic is asked for by an empty list; all brokers from 0.10 on know it. */
    private static final short METADATA_VERSION = 1;

    private static final int FIRST = 0x49507601;
    private static final int SECOND = 0x49507602;
    private static final int LONGEST = 60_000;
    private static final int MOST_BROKERS = 1_000;

    @Override
    public String id() {
        return "kafka";
    }

    @Override
    public String label() {
        return "Kafka Metadata";
    }

    @Override
    public byte[] request() {
        byte[] client = "ipv6containers".getBytes(UTF_8);
        int head = 2 + 2 + 4 + 2 + client.length;
        return ByteBuffer.allocate(4 + head + 4 + head + 4)
                .putInt(head)
                .putShort(API_VERSIONS)
                .putShort((short) 0)
                .putInt(FIRST)
                .putShort((short) client.length)
                .put(client)
                .putInt(head + 4)
                .putShort(METADATA)
                .putShort(METADATA_VERSION)
                .putInt(SECOND)
                .putShort((short) client.length)
                .put(client)
                .putInt(0)
                .array();
    }

    @Override
    public Answer judge(byte[] received) {
        int second = whole(received, 0, FIRST);
        if (second < 0) {
            return second == SHORT ? Answer.incomplete() : Answer.foreign(ProtocolGuess.of(received, request()));
        }
        int end = whole(received, second, SECOND);
        if (end < 0) {
            return end == SHORT ? Answer.incomplete() : Answer.foreign("Kafka, with a damaged answer");
        }
        try {
            return brokers(ByteBuffer.wrap(received).slice(second + 8, end - second - 8));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Answer.foreign("Kafka, with a damaged answer");
        }
    }

    /** Where a password is asked for, a broker tells its versions to everybody and closes at any question but one for a login. */
    @Override
    public Answer judgeClosed(byte[] received) {
        return received.length > 0 && whole(received, 0, FIRST) == received.length
                ? Answer.recognized("asks for a password")
                : judge(received);
    }

    private static final int SHORT = -1;
    private static final int DAMAGED = -2;

    /** Returns where the answer that begins there ends; negative when it is cut short or not the one asked for. */
    private static int whole(byte[] bytes, int begin, int number) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        int count = bytes.length - begin;
        if (count >= 4 && (all.getInt(begin) < 4 || all.getInt(begin) > LONGEST)) {
            return DAMAGED;
        }
        if (count >= 8 && all.getInt(begin + 4) != number) {
            return DAMAGED;
        }
        return count < 4 || count < 4 + all.getInt(begin) ? SHORT : begin + 4 + all.getInt(begin);
    }

    private static Answer brokers(ByteBuffer body) {
        int count = body.getInt();
        if (count < 0 || count > MOST_BROKERS) {
            throw new IllegalArgumentException("no number of brokers: " + count);
        }
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            body.getInt();
            String host = text(body);
            int port = body.getInt();
            text(body);
            addresses.add((host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port);
        }
        return count == 0
                ? Answer.notReady("the broker knows no broker yet")
                : Answer.recognized("a cluster of " + count + (count == 1 ? " broker" : " brokers"))
                        .sendingTo(addresses);
    }

    private static String text(ByteBuffer body) {
        int length = body.getShort();
        if (length < 0) {
            return "";
        }
        String text = UTF_8.decode(body.slice(body.position(), length)).toString();
        body.position(body.position() + length);
        return Excerpt.of(text);
    }
}
