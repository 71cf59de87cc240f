package io.github.ipv6containers.handshake.database;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Offers the versions 5, 4 and 3 of Neo4j's Bolt protocol and takes the choice of the server for the answer; then opens a session
 * without a password, and where it is let in asks for the routing table.
 */
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

    /** Goes on as a client does that has no password. */
    @Override
    public byte[] next(Endpoint endpoint, byte[] received, int sent) {
        return sent == 1 && received.length == CHOICE && isChosen(received)
                ? new BoltMessages(received[3], received[2]).all(endpoint.toString())
                : new byte[0];
    }

    @Override
    public Answer judge(byte[] received) {
        boolean fits = (received.length < 1 || received[0] == 0) && (received.length < 2 || received[1] == 0);
        if (!fits) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        if (received.length < CHOICE) {
            return Answer.incomplete();
        }
        if (received.length == CHOICE && Arrays.equals(received, new byte[CHOICE])) {
            return Answer.recognized("none of Bolt 3 to 5");
        }
        if (!isChosen(received)) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        try {
            return judgeSession(received);
        } catch (IllegalArgumentException damaged) {
            return Answer.foreign(version(received) + ", with a damaged answer");
        }
    }

    @Override
    public boolean readsOn(byte[] received) {
        try {
            return received.length >= CHOICE
                    && isChosen(received)
                    && !messages(received).areAll(BoltMessages.read(received, CHOICE));
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    /** Of a look that did not go on only the version is known. */
    @Override
    public boolean isAlike(String one, String other) {
        return one.equals(other) || one.startsWith(other + ",") || other.startsWith(one + ",");
    }

    private static Answer judgeSession(byte[] received) {
        List<PackStream.Structure> replies = BoltMessages.read(received, CHOICE);
        BoltMessages messages = messages(received);
        String words = messages.words(replies);
        return Answer.recognized(version(received) + (words.isEmpty() ? "" : ", " + words))
                .sendingTo(messages.addresses(replies));
    }

    private static BoltMessages messages(byte[] received) {
        return new BoltMessages(received[3], received[2]);
    }

    private static String version(byte[] received) {
        return "Bolt " + received[3] + "." + received[2];
    }

    private static boolean isChosen(byte[] received) {
        return received[3] >= 3 && received[3] <= 5 && received[2] >= 0 && received[2] <= 8;
    }
}
