package io.github.ipv6containers.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.NotProvedException;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.service.Service;
import org.apiguardian.api.API;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until every port of a container answers its own protocol over every family of its network's mode.
 *
 * <p>The default start-up time is 120 s: some of the catalogue's images take 25 s on a busy machine of two cores. On a
 * network that is not a {@link TestNetwork} IPv4 alone is proved, as engines grant it unasked.
 *
 * <p>It ends as soon as the container does. One wait is of one container: do not share it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ReadyWait extends AbstractWaitStrategy {

    /** Waits 120 s at most; {@link #withStartupTimeout} says another time. */
    public ReadyWait() {
        withStartupTimeout(Patience.DEFAULT.startUp());
    }

    /**
     * Dials until all is proved.
     *
     * @throws NotProvedException if a port does not answer in time, or the container ends
     */
    @Override
    protected void waitUntilReady() {
        if (!(waitStrategyTarget instanceof IPv6Container container
                && waitStrategyTarget instanceof GenericContainer<?> generic)) {
            throw new IllegalStateException("This wait is for the containers of the catalogue; use another for "
                    + waitStrategyTarget.getClass().getName() + ".");
        }
        ServiceFindings found = prove(container.service(), generic, Patience.DEFAULT.withStartUp(startupTimeout));
        if (!found.allAnswer()) {
            throw new NotProvedException(found);
        }
    }

    private static ServiceFindings prove(Service service, GenericContainer<?> container, Patience patience) {
        InspectContainerResponse info = container.getContainerInfo();
        Network network = container.getNetwork();
        if (network instanceof TestNetwork ours) {
            return ContainerProof.of(
                    ours, RunningContainer.on(ours, info), service, patience, Verification.Inside.ON_FAILURE);
        }
        RunningContainer running = RunningContainer.elsewhere(
                DockerClientFactory.instance().client(), info, network == null ? "" : network.getId());
        return Verification.of(service, running, patience, Verification.Inside.ON_FAILURE);
    }
}
