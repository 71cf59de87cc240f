package io.github.ipv6containers.handshake.messaging;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * Sends the protocol header of AMQP 0-9-1 and takes the broker's Connection.Start for its answer (AMQP 0-9-1, 4.2.2).
 *
 * <p>A header of another version is an answer too: that is how a broker says that it speaks AMQP, but not this one. Our
 * own header coming back is none: no broker refuses a version by naming it, and a server that echoes does just that.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record AmqpHandshake() implements Handshake {

    private static final byte[] HEADER = {'A', 'M', 'Q', 'P', 0, 0, 9, 1};
    private static final int ANY = -1;
    /**
     * A method frame on channel 0 with class 10, method 10. Of its size the first byte is 0, as the broker must stay
     * below the smallest frame size before tuning; then the version 0-9.
     */
    private static final int[] START = {1, 0, 0, 0, ANY, ANY, ANY, 0, 10, 0, 10, 0, 9};

    private static final int[] OTHER_HEADER = {'A', 'M', 'Q', 'P', ANY, ANY, ANY, ANY};

    @Override
    public String id() {
        return "amqp";
    }

    @Override
    public String label() {
        return "AMQP 0-9-1";
    }

    @Override
    public byte[] request() {
        return HEADER.clone();
    }

    @Override
    public Answer judge(byte[] received) {
        if (agrees(received, START)) {
            return received.length < START.length
                    ? Answer.incomplete()
                    : Answer.recognized("AMQP 0-9 Connection.Start");
        }
        if (agrees(received, OTHER_HEADER)) {
            return judgeHeader(received);
        }
        return Answer.foreign(ProtocolGuess.of(received, HEADER));
    }

    private static Answer judgeHeader(byte[] received) {
        if (received.length < HEADER.length) {
            return Answer.incomplete();
        }
        if (Arrays.equals(received, 0, HEADER.length, HEADER, 0, HEADER.length)) {
            return Answer.foreign(ProtocolGuess.of(received, HEADER));
        }
        // The fifth byte is a protocol's id, the version follows it (AMQP 1.0, 2.2).
        String version = IntStream.range(5, HEADER.length)
                .mapToObj(i -> Integer.toString(Byte.toUnsignedInt(received[i])))
                .collect(joining("."));
        return Answer.recognized("AMQP " + version + " only: refuses 0-9-1");
    }

    /** Tells whether what came is a beginning of the shape, or begins with it. */
    private static boolean agrees(byte[] received, int[] shape) {
        for (int i = 0; i < Math.min(received.length, shape.length); i++) {
            if (shape[i] != ANY && shape[i] != received[i]) {
                return false;
            }
        }
        return true;
    }
}
