package io.github.ipv6containers.traffic;

import io.github.ipv6containers.IPFamily;
import java.util.Optional;
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
     * @throws AssertionError if not; the message lists the connections of each family, and says so when the service itself
     *     sent its client to the other one
     */
    public TrafficAssert usedOnly(IPFamily family) {
        IPFamily other = other(family);
        if (seen.used(other)) {
            throw failed(service + " was spoken to over " + other + ", though only " + family + " was to be used"
                    + (seen.used(family) ? sentTo(family, other) + "." : " and was not used at all."));
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

    /**
     * Passes when the service told none of its clients to go on where a client of the same family gets no further: at an
     * address of the other family, at a name without an address of this one, or where nobody listens.
     *
     * <p>Read are the answers of Kafka, MongoDB and Redis clusters, the URLs of SQS queues and HTTP redirects. Names and ports
     * are looked at from this machine. A client that goes on elsewhere is not seen here, whatever the other assertions say.
     *
     * @throws AssertionError if not; the message names the place. Also when nothing was said, or it cannot be read, by TLS
     */
    public TrafficAssert sentNobodyElsewhere() {
        deadEnd().ifPresent(sentence -> {
            throw failed(sentence);
        });
        if (Stream.of(IPFamily.values()).noneMatch(seen::used)) {
            throw failed("Nothing was sent to or by " + service + ".");
        }
        boolean lost = Stream.of(IPFamily.values()).anyMatch(family -> seen.lost(family) > 0);
        if (lost || !seen.sealed().isEmpty()) {
            throw failed("Where " + service + " sent its clients cannot be told: "
                    + (lost ? "so much came that not all could be looked at." : "it spoke TLS."));
        }
        return this;
    }

    /** Says where the service sent a client that gets no further there; empty when it did not. */
    Optional<String> deadEnd() {
        return seen.sentOn().stream()
                .distinct()
                .flatMap(sent -> sent
                        .deadEnd()
                        .map(end -> "Asked over " + sent.over() + ", port " + sent.port() + " of " + service
                                + " sent its client on to " + end + ".")
                        .stream())
                .findFirst();
    }

    private String sentTo(IPFamily family, IPFamily other) {
        return seen.sentOn().stream()
                .filter(sent -> sent.over() == family && sent.leadsTo(other))
                .findFirst()
                .map(sent ->
                        ": asked over " + family + ", port " + sent.port() + " sent its client on to " + sent.words())
                .orElse("");
    }

    private static IPFamily other(IPFamily family) {
        return family == IPFamily.IPV4 ? IPFamily.IPV6 : IPFamily.IPV4;
    }

    private AssertionError failed(String sentence) {
        return new AssertionError(TrafficText.of(sentence, seen));
    }
}
