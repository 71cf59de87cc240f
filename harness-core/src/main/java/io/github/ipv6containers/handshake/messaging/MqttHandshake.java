package io.github.ipv6containers.handshake.messaging;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Connects as a client without a name in MQTT 3.1.1 (3.1) and takes the CONNACK for the answer, also one that asks for a
 * password.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record MqttHandshake() implements Handshake {

    /** The protocol's name and level, a clean session, alive for 10 s, and an empty name: the broker makes one. */
    private static final byte[] CONNECT = {0x10, 12, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 10, 0, 0};

    private static final int CONNACK = 0x20;
    private static final int UNAVAILABLE = 3;
    private static final Map<Integer, String> WORDS = Map.of(
            0, "lets in without a password",
            1, "does not speak MQTT 3.1.1",
            2, "wants clients to have a name",
            4, "asks for a password",
            5, "asks for a password, or lets nobody in");

    @Override
    public String id() {
        return "mqtt";
    }

    @Override
    public String label() {
        return "MQTT CONNECT";
    }

    @Override
    public byte[] request() {
        return CONNECT.clone();
    }

    @Override
    public Answer judge(byte[] received) {
        boolean fits = (received.length < 1 || received[0] == CONNACK)
                && (received.length < 2 || received[1] == 2)
                && (received.length < 3 || (received[2] & 0xfe) == 0)
                && (received.length < 4 || (received[3] >= 0 && received[3] <= 5));
        if (!fits) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        if (received.length < 4) {
            return Answer.incomplete();
        }
        int code = received[3];
        return code == UNAVAILABLE
                ? Answer.notReady("code 3: the server is unavailable")
                : Answer.recognized("code " + code + ": " + WORDS.get(code));
    }

    @Override
    public boolean barsIfOthersEnter(String detail) {
        return detail.startsWith("code 5");
    }
}
