package io.github.ipv6containers.handshake.database;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.util.Arrays;
import org.apiguardian.api.API;

/** Offers the versions 5, 4 and 3 of Neo4j's Bolt protocol and takes the choice of the server for the answer. */
@API(status = API.Status.INTERNAL, since = "0.1")
public record BoltHandshake() implements Handshake {

    /** The magic number; then four offers, each of a range of minor versions below the one named, the minor and the major. */
    private static final byte[] OFFER = {
        0x60, 0x60, (byte) 0xb0, 0x17, //
        0, 8, 8, 5, //
        0, 2, 4, 4, //
        0, 0, 1, 4, //
        0, 0, 0, 3
    };

    private static final int CHOICE = 4;

    @Override
    public String id() {
        return "bolt";
    }

    @Override
    public String label() {
        return "Bolt version";
    }

    @Override
    public byte[] request() {
        return OFFER.clone();
    }

    @Override
    public Answer judge(byte[] received) {
        boolean fits = received.length <= CHOICE
                && (received.length < 1 || received[0] == 0)
                && (received.length < 2 || received[1] == 0);
        if (!fits) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        if (received.length < CHOICE) {
            return Answer.incomplete();
        }
        if (Arrays.equals(received, new byte[CHOICE])) {
            return Answer.recognized("none of Bolt 3 to 5");
        }
        boolean offered = received[3] >= 3 && received[3] <= 5 && received[2] >= 0 && received[2] <= 8;
        return offered
                ? Answer.recognized("Bolt " + received[3] + "." + received[2])
                : Answer.foreign(ProtocolGuess.of(received, request()));
    }
}
