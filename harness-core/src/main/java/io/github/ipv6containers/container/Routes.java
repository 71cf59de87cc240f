package io.github.ipv6containers.container;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.network.OwnAddresses;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Vantage;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns from what was found by which address a test reaches each port, and has the network remember it. */
final class Routes {

    private static final Logger LOGGER = LoggerFactory.getLogger("io.github.ipv6containers");

    private Routes() {}

    static void learn(TestNetwork network, RunningContainer container, ServiceFindings findings) {
        if (container.isPublishedByOthers()) {
            return; // Its ports are where Testcontainers put them, and so they stay.
        }
        List<Endpoint> own =
                findings.ports().stream().flatMap(found -> own(found).stream()).toList();
        network.remember(container.containerId(), new OwnAddresses(own));
        own.stream()
                .map(Endpoint::family)
                .distinct()
                .filter(network.engine().reach()::isNews)
                .forEach(family -> LOGGER.info(line(family)));
    }

    /** Returns the container's own address where it answers and the published port does not. */
    static Optional<Endpoint> own(PortFinding found) {
        return !found.answers() || answered(found, Vantage.HOST).isPresent()
                ? Optional.empty()
                : answered(found, Vantage.NETWORK)
                        .flatMap(fact -> Optional.ofNullable(fact.target().endpoint()));
    }

    private static Optional<Fact> answered(PortFinding found, Vantage vantage) {
        return found.from(vantage).filter(Fact::answered);
    }

    static String line(IPFamily family) {
        return "Published ports are not reached over " + family + " on " + family.loopback()
                + " here, so endpoints and getHost() give the containers' own " + family + " addresses and ports.";
    }
}
