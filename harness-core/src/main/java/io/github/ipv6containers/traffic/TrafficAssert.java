package io.github.ipv6containers.traffic;

import io.github.ipv6containers.IPFamily;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Asserts over which family a service was spoken to.
 *
 * <p>A family is used when data went over it, in either direction. A connection that was opened and closed without a
 * word, as by the slower attempt of a Happy Eyeballs client (RFC 8305), is told in the message and is no use.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TrafficAssert {

    private final String service;
    private final Seen seen;

    TrafficAssert(String service, Seen seen) {
        this.service = service;
        this.seen = seen;
    }

    /**
     * Passes when data went over this family and none over the other.
     *
     * @throws AssertionError if not; the message lists the connections of each family
     */
    public TrafficAssert usedOnly(IPFamily family) {
        IPFamily other = other(family);
        if (seen.used(other)) {
            throw failed(service + " was spoken to over " + other + ", though only " + family + " was to be used"
                    + (seen.used(family) ? "." : " and was not used at all."));
        }
        used(family);
        if (seen.lost(other) > 0) {
            throw failed("Whether " + service + " was spoken to over " + other
                    + " cannot be told: so much came over it that not all could be looked at.");
        }
        return this;
    }

    /**
     * Passes when data went over this family, whatever went over the other.
     *
     * @throws AssertionError if not; the message lists the connections of each family
     */
    public TrafficAssert used(IPFamily family) {
        if (!seen.used(family)) {
            throw failed("Nothing was sent to or by " + service + " over " + family + ".");
        }
        return this;
    }

    /**
     * Passes when no data went over either family.
     *
     * @throws AssertionError if not; the message lists the connections of each family
     */
    public TrafficAssert usedNone() {
        if (Stream.of(IPFamily.values()).anyMatch(family -> seen.used(family) || seen.lost(family) > 0)) {
            throw failed(service + " was spoken to, though nobody was to.");
        }
        return this;
    }

    private static IPFamily other(IPFamily family) {
        return family == IPFamily.IPV4 ? IPFamily.IPV6 : IPFamily.IPV4;
    }

    private AssertionError failed(String sentence) {
        return new AssertionError(TrafficText.of(sentence, seen));
    }
}
