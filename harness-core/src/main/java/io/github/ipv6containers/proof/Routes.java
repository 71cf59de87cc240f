package io.github.ipv6containers.proof;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.service.OwnAddresses;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns from what was found by which address a test reaches each port. */
final class Routes {

    private static final Logger LOGGER = LoggerFactory.getLogger("io.github.ipv6containers");
    private static final Set<IPFamily> TOLD = EnumSet.noneOf(IPFamily.class);

    private Routes() {}

    static void learn(RunningService service, List<PortFinding> findings) {
        if (service.isPublishedByOthers()) {
            return; // Its ports are where Testcontainers put them, and so they stay.
        }
        List<Endpoint> own =
                findings.stream().flatMap(found -> own(found).stream()).toList();
        OwnAddresses.remember(service.containerId(), own);
        own.stream().map(Endpoint::family).distinct().forEach(Routes::tellOnce);
    }

    /** Returns the container's own address where it answers and the published port does not. */
    static Optional<Endpoint> own(PortFinding found) {
        boolean published = found.facts().stream()
                .anyMatch(fact -> fact.answered() && fact.target().vantage() == Vantage.HOST);
        return !found.answers() || published
                ? Optional.empty()
                : found.facts().stream()
                        .filter(fact -> fact.answered() && fact.target().vantage() == Vantage.NETWORK)
                        .map(Fact::target)
                        .map(target -> Objects.requireNonNull(target.endpoint(), "What answers has an address."))
                        .findFirst();
    }

    private static void tellOnce(IPFamily family) {
        synchronized (TOLD) {
            if (!TOLD.add(family)) {
                return;
            }
        }
        LOGGER.info(line(family));
    }

    static String line(IPFamily family) {
        return "Published ports are not reached over " + family + " on " + family.loopback()
                + " here, so endpoints and getHost() give the containers' own " + family + " addresses and ports.";
    }
}
