package io.github.ipv6containers.probe;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.TlsHandshake;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Holds what came of one connection.
 *
 * @param stage how far it came
 * @param detail the answer or the error, in a few words
 * @param firstBytes what was received first, as hexadecimal digits
 * @param sentTo the addresses with which a client is told to go on
 */
record Exchange(Stage stage, String detail, String firstBytes, List<String> sentTo) {

    /** Begins the detail of a connection that the server closed. */
    static final String CLOSED = "closed";

    /** How long a connection without bytes of its own must stay open: a proxy closes it within a few milliseconds. */
    static final Duration STAYS_OPEN = Duration.ofMillis(300);

    /** How long it must stay open after the nudge. */
    static final Duration STAYS_NUDGED = Duration.ofMillis(200);

    private static final int KEPT_BYTES = 64;
    private static final int MOST_BYTES = 64 * 1024;

    /** How long the rest of an answer is waited for that is known already. */
    private static final Duration REST = Duration.ofMillis(500);

    /**
     * One byte for a server that waits for its client: a forwarder that leads nowhere resets now. It is the one with which
     * MQTT begins, and no whole message in the protocols that we know, so their servers wait for more.
     */
    static final byte[] NUDGE = {0x10};

    /**
     * The end of a request of lines, for a server that has not said a word in all the time: one that takes the bytes of another
     * protocol for the beginning of its own says now what it speaks.
     */
    static final byte[] END_OF_LINES = {'\r', '\n', '\r', '\n'};

    static Exchange without(Stage stage, String detail) {
        return new Exchange(stage, detail, "", List.of());
    }

    static Exchange over(Socket socket, Handshake handshake, Endpoint endpoint, Duration patience) {
        if (handshake instanceof TlsHandshake tls) {
            return TlsExchange.over(socket, tls, endpoint, patience);
        }
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try {
            boolean closed = converse(socket, handshake, endpoint, received, patience);
            return judge(handshake, received.toByteArray(), closed, ending(closed, received.size(), patience));
        } catch (IOException e) {
            return judge(handshake, received.toByteArray(), true, CLOSED + ": " + e.getMessage());
        }
    }

    private static String ending(boolean closed, int count, Duration patience) {
        return closed
                ? CLOSED + " after " + count + " bytes"
                : "sent %s for %d s".formatted(count == 0 ? "nothing" : "no whole answer", patience.toSeconds());
    }

    /** Returns whether the server closed the connection. */
    private static boolean converse(
            Socket socket, Handshake handshake, Endpoint endpoint, ByteArrayOutputStream received, Duration patience)
            throws IOException {
        byte[] request = handshake.request(endpoint);
        send(socket, request);
        if (!handshake.connectionIsProof()) {
            boolean closed = read(socket, handshake, endpoint, received, patience);
            if (closed || received.size() > 0 || request.length == 0) {
                return closed;
            }
            return wordsAtTheEndOfLines(
                    socket,
                    handshake,
                    endpoint,
                    received,
                    patience.compareTo(STAYS_NUDGED) < 0 ? patience : STAYS_NUDGED);
        }
        if (read(socket, handshake, endpoint, received, STAYS_OPEN)) {
            return true;
        }
        if (received.size() > 0) {
            return false;
        }
        send(socket, NUDGE);
        return read(socket, handshake, endpoint, received, STAYS_NUDGED);
    }

    /** Only its words count: one that closes now has been silent all the same. */
    private static boolean wordsAtTheEndOfLines(
            Socket socket, Handshake handshake, Endpoint endpoint, ByteArrayOutputStream received, Duration patience) {
        try {
            send(socket, END_OF_LINES);
            return read(socket, handshake, endpoint, received, patience) && received.size() > 0;
        } catch (IOException closed) {
            return received.size() > 0;
        }
    }

    private static void send(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    private static boolean read(
            Socket socket, Handshake handshake, Endpoint endpoint, ByteArrayOutputStream received, Duration patience)
            throws IOException {
        byte[] buffer = new byte[4096];
        long longest = System.nanoTime() + patience.toNanos();
        long deadline = longest;
        boolean known = false;
        int sent = 1;
        while (received.size() < MOST_BYTES) {
            byte[] all = received.toByteArray();
            byte[] next = handshake.next(endpoint, all, sent);
            if (next.length > 0) {
                send(socket, next);
                sent++;
                known = false;
                deadline = longest;
            }
            if (handshake.judge(all).meaning() != Answer.Meaning.INCOMPLETE) {
                if (!handshake.readsOn(all)) {
                    return false;
                }
                deadline = known ? deadline : Math.min(deadline, System.nanoTime() + REST.toNanos());
                known = true;
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            socket.setSoTimeout(Math.toIntExact(left));
            try {
                int count = socket.getInputStream().read(buffer);
                if (count < 0) {
                    return true;
                }
                received.write(buffer, 0, count);
            } catch (SocketTimeoutException e) {
                return false;
            }
        }
        return false;
    }

    /** Judges all that was received, whoever received it; an answer that broke off is none. */
    static Exchange judge(Handshake handshake, byte[] received, boolean closed, String ending) {
        if (received.length == 0) {
            return handshake.connectionIsProof() && !closed
                    ? without(Stage.ANSWERED, "connection accepted and kept open")
                    : without(Stage.SILENT, ending);
        }
        Answer answer = closed ? handshake.judgeClosed(received) : handshake.judge(received);
        String detail = answer.detail();
        Stage stage =
                switch (answer.meaning()) {
                    case RECOGNIZED -> Stage.ANSWERED;
                    case TURNED_AWAY -> Stage.TURNED_AWAY;
                    case FOREIGN -> Stage.WRONG_PROTOCOL;
                    case INCOMPLETE -> Stage.SILENT;
                };
        String firstBytes = HexFormat.of().formatHex(Arrays.copyOf(received, Math.min(received.length, KEPT_BYTES)));
        return new Exchange(stage, detail.isEmpty() ? ending : detail, firstBytes, answer.sentTo());
    }
}
