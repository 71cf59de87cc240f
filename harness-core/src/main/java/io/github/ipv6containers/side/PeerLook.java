package io.github.ipv6containers.side;

import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
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
     * @param networkId the network on which the container that dials is put
     * @param targets what it dials; those without an address are left out
     * @param patience how long each answer is waited for
     */
    public static List<Fact> once(
            String networkId, List<ProbeTarget> targets, Function<ProbeTarget, Patience> patience) {
        List<ProbeTarget> dialed =
                targets.stream().filter(target -> target.endpoint() != null).toList();
        if (dialed.isEmpty()) {
            return List.of();
        }
        try (GenericContainer<?> peer =
                HelperImage.running(PeerLook.class, "inside.pl", InsideLook.arguments(dialed, patience))) {
            return InsideReport.parse(dialed, InsideLook.printed(peer, networkId))
                    .facts();
        } catch (RuntimeException e) {
            LOGGER.debug("No look from beside a container on network {}", networkId, e);
            return List.of();
        }
    }
}
