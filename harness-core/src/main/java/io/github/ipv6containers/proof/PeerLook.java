package io.github.ipv6containers.proof;

import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.side.HelperImage;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * Dials a service's own addresses from a container beside it on its network.
 *
 * <p>It decides where this machine has no way to that network: remote engines, Docker Desktop, a JVM without IPv6. Each
 * look costs a container's start.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class PeerLook {

    private static final Logger LOGGER = LoggerFactory.getLogger(PeerLook.class);

    private PeerLook() {}

    /**
     * Looks once; none when the look cannot be taken.
     *
     * @param patience how long each answer is waited for
     */
    public static List<Fact> once(RunningService service, Function<ProbeTarget, Patience> patience) {
        List<ProbeTarget> targets = service.targets(Vantage.PEER).stream()
                .filter(target -> target.endpoint() != null)
                .toList();
        if (targets.isEmpty() || service.networkId().isEmpty()) {
            return List.of();
        }
        try (GenericContainer<?> peer =
                HelperImage.running(PeerLook.class, "inside.pl", InsideLook.arguments(targets, patience))) {
            return InsideReport.parse(targets, InsideLook.printed(peer, service.networkId()))
                    .facts();
        } catch (RuntimeException e) {
            LOGGER.debug("No look from beside container {}", service.containerId(), e);
            return List.of();
        }
    }

    /** Looks again until every port answers, the container ends, or waiting is of no use. */
    static List<Fact> untilAnswered(RunningService service, Patience patience) {
        Instant deadline = Instant.now().plus(patience.startUp());
        boolean begun = false;
        while (true) {
            List<Fact> facts = once(service, target -> patience);
            if (facts.stream().allMatch(Fact::answered)
                    || Instant.now().isAfter(deadline)
                    || service.ending().isPresent()) {
                return facts;
            }
            if (!begun && facts.stream().anyMatch(Fact::answered)) {
                begun = true;
                Instant settled = Instant.now().plus(patience.settle());
                deadline = settled.isBefore(deadline) ? settled : deadline;
            }
        }
    }
}
