package io.github.ipv6containers.proof;

import com.github.dockerjava.api.DockerClient;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.service.IPv6Container;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until every port of a container answers its own protocol over every family of its network's mode.
 *
 * <p>The default start-up time is 120 s: some of the catalogue's images take 25 s on a busy machine of two cores. On a
 * network that is not a {@link TestNetwork} the families that the engine granted are proved.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ReadyWait extends AbstractWaitStrategy {

    private @Nullable ServiceFindings findings;

    public ReadyWait() {
        withStartupTimeout(Patience.DEFAULT.startUp());
    }

    /** Returns what was found when the container was started last; empty before. */
    public Optional<ServiceFindings> findings() {
        return Optional.ofNullable(findings);
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
        DockerClient client = DockerClientFactory.instance().client();
        Network network = generic.getNetwork();
        RunningService service = RunningService.look(
                client,
                generic.getContainerId(),
                network == null ? "" : network.getId(),
                network instanceof TestNetwork ours ? ours.mode() : StackMode.IPV4_ONLY,
                container.servicePorts());
        Optional<Tuning> tuning = container.tuning();
        ServiceFindings found = Verification.of(
                service,
                new Subject(
                        container.serviceName(),
                        ImageFacts.read(client, container.requestedImage(), generic.getDockerImageName()),
                        tuning.map(Tuning::mend).orElse(""),
                        tuning.map(Tuning::why).orElse("")),
                Patience.DEFAULT.withStartUp(startupTimeout),
                Verification.Inside.ON_FAILURE);
        this.findings = found;
        if (!found.allAnswer()) {
            throw new NotProvedException(found);
        }
    }
}
