package io.github.ipv6containers.probe;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Handshake;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Holds what came of one connection.
 *
 * @param stage how far it came
 * @param detail the answer or the error, in a few words
 * @param firstBytes what was received first, as hexadecimal digits
 */
record Exchange(Stage stage, String detail, String firstBytes) {

    private static final int KEPT_BYTES = 64;
    private static final int MOST_BYTES = 64 * 1024;

    /** How long a connection without bytes of its own must stay open: a proxy closes it within a few milliseconds. */
    private static final Duration STAYS_OPEN = Duration.ofMillis(300);

    static Exchange failed(Stage stage, String detail) {
        return new Exchange(stage, detail, "");
    }

    static Exchange over(Socket socket, Handshake handshake, Duration patience) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        String ending;
        try {
            socket.getOutputStream().write(handshake.request());
            socket.getOutputStream().flush();
            Duration allowed = handshake.connectionIsProof() ? STAYS_OPEN : patience;
            ending = read(socket, handshake, received, System.nanoTime() + allowed.toNanos());
        } catch (SocketTimeoutException e) {
            if (handshake.connectionIsProof() && received.size() == 0) {
                return new Exchange(Stage.ANSWERED, "connection accepted and kept open", "");
            }
            ending = "sent %s for %d s"
                    .formatted(received.size() == 0 ? "nothing" : "no whole answer", patience.toSeconds());
        } catch (IOException e) {
            ending = "closed: " + e.getMessage();
        }
        return judge(handshake, received.toByteArray(), ending);
    }

    private static String read(Socket socket, Handshake handshake, ByteArrayOutputStream received, long deadline)
            throws IOException {
        byte[] buffer = new byte[4096];
        while (handshake.judge(received.toByteArray()).meaning() == Answer.Meaning.INCOMPLETE
                && received.size() < MOST_BYTES) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            socket.setSoTimeout(Math.toIntExact(left));
            int count = socket.getInputStream().read(buffer);
            if (count < 0) {
                return "closed after %d bytes".formatted(received.size());
            }
            received.write(buffer, 0, count);
        }
        return "sent %d bytes".formatted(received.size());
    }

    /** Judges all that was received, whoever received it; an answer that broke off is none. */
    static Exchange judge(Handshake handshake, byte[] received, String ending) {
        String firstBytes = HexFormat.of().formatHex(Arrays.copyOf(received, Math.min(received.length, KEPT_BYTES)));
        if (received.length == 0) {
            return new Exchange(Stage.SILENT, ending, firstBytes);
        }
        Answer answer = handshake.judge(received);
        return switch (answer.meaning()) {
            case RECOGNIZED -> new Exchange(Stage.ANSWERED, answer.detail(), firstBytes);
            case FOREIGN -> new Exchange(Stage.WRONG_PROTOCOL, answer.detail(), firstBytes);
            case INCOMPLETE ->
                new Exchange(Stage.SILENT, answer.detail().isEmpty() ? ending : answer.detail(), firstBytes);
        };
    }
}
