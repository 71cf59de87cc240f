package io.github.ipv6containers.probe;

import io.github.ipv6containers.IPFamily;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what one probe saw; never judged.
 *
 * @param target the question
 * @param stage how far the probe came
 * @param millis how long the last attempt took, in milliseconds
 * @param detail the answer in a few words, or the error's text
 * @param firstBytes the first bytes received, as hexadecimal digits, at most 64 bytes; empty when none came
 * @param sentTo the addresses with which the answer tells a client to go on, each as {@code host:port} or {@code host}
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Fact(
        ProbeTarget target, Stage stage, double millis, String detail, String firstBytes, List<String> sentTo) {

    private static final String NOW_AND_THEN = "answered ";

    public Fact {
        sentTo = List.copyOf(sentTo);
    }

    public Fact(ProbeTarget target, Stage stage, double millis, String detail, String firstBytes) {
        this(target, stage, millis, detail, firstBytes, List.of());
    }

    /** Returns from where it was dialed. */
    public Vantage vantage() {
        return target.vantage();
    }

    /** Returns the family over which it was dialed. */
    public IPFamily family() {
        return target.family();
    }

    /** Returns the port, as the container numbers it. */
    public int port() {
        return target.port().number();
    }

    /** Tells whether the protocol's own answer came. */
    public boolean answered() {
        return stage == Stage.ANSWERED;
    }

    /** Tells whether an earlier answer of the same target may be of the same server, and sends its client to the same places. */
    public boolean saysTheSameAs(Fact earlier) {
        return earlier.answered()
                && earlier.target.equals(target)
                && earlier.sentTo.equals(sentTo)
                && target.port().handshake().isAlike(earlier.detail, detail);
    }

    /** Tells whether the connection was accepted and then closed, without a byte. */
    public boolean wasHungUp() {
        return stage == Stage.SILENT && firstBytes.isEmpty() && detail.startsWith(Exchange.CLOSED);
    }

    /** Makes one of a target of whose dials only some were answered. */
    public static Fact nowAndThen(Fact missed, int answered, int dials) {
        String words = NOW_AND_THEN + answered + " of " + dials + " dials";
        return new Fact(missed.target, Stage.SILENT, missed.millis, words, missed.firstBytes);
    }

    /** Tells whether only some of several dials were answered. */
    public boolean isNowAndThen() {
        return stage == Stage.SILENT && detail.startsWith(NOW_AND_THEN);
    }

    /** Tells whether this fact is about the given port, family and vantage. */
    public boolean isAbout(int port, IPFamily family, Vantage vantage) {
        return port() == port && isFrom(vantage, family);
    }

    /** Tells whether it was dialed from this vantage over this family. */
    public boolean isFrom(Vantage vantage, IPFamily family) {
        return vantage() == vantage && family() == family;
    }
}
