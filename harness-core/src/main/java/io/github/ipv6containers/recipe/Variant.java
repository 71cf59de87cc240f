package io.github.ipv6containers.recipe;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Holds one way in which a system is commonly run, for example nginx with its own or with the user's configuration.
 *
 * @param id the word for it; {@code default} is the image as it is
 * @param description what it is, in a few words
 * @param versions the versions that it can be run of
 * @param ports the ports that must answer
 * @param asShipped what the image needs to start at all, or the user's usual files
 * @param tunings what makes it behave
 * @param expectations what should be found; nothing said means: answers
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Variant(
        String id,
        String description,
        Versions versions,
        List<ServicePort> ports,
        Settings asShipped,
        List<Tuning> tunings,
        List<Expectation> expectations) {

    public Variant {
        ports = List.copyOf(ports);
        tunings = List.copyOf(tunings);
        expectations = List.copyOf(expectations);
    }

    /** Returns the first tuning for a mode and version; empty when the image needs none there. */
    public Optional<Tuning> tuning(StackMode mode, String version) {
        return tunings.stream().filter(t -> t.isFor(mode, version)).findFirst();
    }

    /** Returns the whole settings of a set-up in a mode, for a version of the image. */
    public Settings settings(SetUp setUp, StackMode mode, String version) {
        if (setUp == SetUp.AS_SHIPPED) {
            return asShipped;
        }
        return tuning(mode, version).map(t -> asShipped.with(t.settings())).orElse(asShipped);
    }

    /** Returns the expectation for one port and family; empty means that it should answer. */
    public Optional<Expectation> expectation(
            SetUp setUp, StackMode mode, String version, ServicePort port, IPFamily family) {
        return expectations.stream()
                .filter(e -> e.isFor(setUp, mode, version, port.number(), family))
                .findFirst();
    }
}
