package io.github.ipv6containers.handshake.named;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Excerpt;
import io.github.ipv6containers.handshake.Handshake;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Is content with a connection that stays open, also when a byte is sent; a banner is taken along when the server sends one.
 *
 * <p>It proves that a connection was accepted. Whether the service answers was not asked. Words of refusal are none, nor is a
 * connection that is closed: an access list and a proxy whose backend is missing accept first.
 */
record TcpHandshake() implements Handshake {

    private static final String THEN_CLOSED = ", then closed";

    /** Codes with which protocols that speak first refuse a client: SMTP and FTP (4xx, 5xx), Redis, IMAP, IRC. */
    private static final Pattern REFUSAL =
            Pattern.compile("(?:[45]\\d\\d[ -]|-DENIED |\\* BYE |ERROR\\b).*", Pattern.DOTALL);

    /** Words that a server which stays may have in its notice to everybody ("unauthorized use is not permitted"). */
    private static final Pattern REFUSAL_BEFORE_CLOSING = Pattern.compile(
            "not (?:allowed|permitted|authori[sz]ed|welcome)|denied|refused|rejected|forbidden|unauthori[sz]ed"
                    + "|banned|blocked|go away",
            Pattern.CASE_INSENSITIVE);

    private static final int FIRST_WORDS = 1024;

    @Override
    public String id() {
        return "tcp";
    }

    @Override
    public String label() {
        return "TCP connection";
    }

    @Override
    public byte[] request() {
        return new byte[0];
    }

    @Override
    public Answer judge(byte[] received) {
        if (received.length == 0) {
            return Answer.incomplete();
        }
        String said = "\"" + Excerpt.of(received) + "\"";
        return REFUSAL.matcher(text(received)).matches()
                ? Answer.turnedAway(said)
                : Answer.recognized("banner " + said);
    }

    @Override
    public Answer judgeClosed(byte[] received) {
        if (received.length > 0
                && REFUSAL_BEFORE_CLOSING.matcher(text(received)).find()) {
            return Answer.turnedAway("\"" + Excerpt.of(received) + "\"");
        }
        Answer answer = judge(received);
        return answer.meaning() == Answer.Meaning.RECOGNIZED
                ? Answer.recognized(answer.detail() + THEN_CLOSED)
                : answer;
    }

    /** A banner may have a time or a number in it; whether the server stays is all that can be compared. */
    @Override
    public boolean isAlike(String one, String other) {
        return barsIfOthersEnter(one) == barsIfOthersEnter(other);
    }

    @Override
    public boolean barsIfOthersEnter(String detail) {
        return detail.endsWith(THEN_CLOSED);
    }

    /** Goes on until the time is over: what counts is whether the server closes. */
    @Override
    public boolean readsOn(byte[] received) {
        return true;
    }

    @Override
    public boolean connectionIsProof() {
        return true;
    }

    private static String text(byte[] received) {
        return new String(received, 0, Math.min(received.length, FIRST_WORDS), StandardCharsets.ISO_8859_1);
    }
}
