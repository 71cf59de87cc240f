package io.github.ipv6containers.handshake.http;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apiguardian.api.API;

/**
 * Opens HTTP/2 with prior knowledge, as every gRPC client without TLS does, and waits until the server has sent its
 * settings and acknowledged ours (RFC 9113, 3.4 and 6.5).
 *
 * <p>The settings alone are not enough: many servers send them before they read a byte. Nothing is called, so no service
 * has to be there; a server that turns the connection away by GOAWAY is not ready.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record GrpcHandshake() implements Handshake {

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    /** Has no setting in it, so all stay as the protocol says; that is 16384 bytes a frame. */
    private static final byte[] EMPTY_SETTINGS = {0, 0, 0, Http2Frame.SETTINGS, 0, 0, 0, 0, 0};

    @Override
    public String id() {
        return "grpc";
    }

    @Override
    public String label() {
        return "gRPC preface";
    }

    @Override
    public byte[] request() {
        byte[] preface = PREFACE.getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(preface, preface.length + EMPTY_SETTINGS.length);
        System.arraycopy(EMPTY_SETTINGS, 0, request, preface.length, EMPTY_SETTINGS.length);
        return request;
    }

    @Override
    public Answer judge(byte[] received) {
        if (!Http2Frame.canBeginWithSettings(received)) {
            return Answer.foreign(ProtocolGuess.of(received, request()));
        }
        Http2Frame frame = Http2Frame.at(received, 0);
        for (int number = 0; frame != null; number++) {
            if (!frame.isAllowed()) {
                return Answer.foreign("HTTP/2, damaged in frame " + (number + 1));
            }
            if (frame.isAcknowledgment()) {
                return Answer.recognized("HTTP/2 settings acknowledged");
            }
            if (frame.type() == Http2Frame.GO_AWAY) {
                return Answer.notReady("HTTP/2 GOAWAY: the server turns connections away");
            }
            frame = Http2Frame.at(received, frame.end());
        }
        return Answer.incomplete();
    }
}
