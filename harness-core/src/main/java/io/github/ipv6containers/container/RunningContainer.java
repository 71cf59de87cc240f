package io.github.ipv6containers.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.container.state.Asides;
import io.github.ipv6containers.container.state.Endings;
import io.github.ipv6containers.engine.ContainerLog;
import io.github.ipv6containers.engine.ImageFacts;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Moment;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Reach;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.proof.RunningService;
import io.github.ipv6containers.secret.LogLines;
import io.github.ipv6containers.secret.Secrets;
import io.github.ipv6containers.side.InsideLook;
import io.github.ipv6containers.side.PeerLook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** One started container: what it was granted, where it is published, and whether it still runs. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RunningContainer implements RunningService {

    private static final int LOG_LINES = 20;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PUBLISHING = Duration.ofSeconds(5);

    private final DockerClient client;
    private final String containerId;
    private final String networkId;
    private final StackMode mode;
    private final Reach reach;
    private final GrantedAddresses granted;
    private final PublishedPorts published;
    private final Supplier<String> provenance;
    private final Secrets secrets;
    private Runnable whenAnswered = () -> {};

    private RunningContainer(
            DockerClient client,
            InspectContainerResponse info,
            String networkId,
            StackMode mode,
            Reach reach,
            Supplier<String> provenance) {
        this.client = client;
        this.containerId = info.getId();
        this.networkId = networkId;
        this.mode = mode;
        this.reach = reach;
        this.granted = GrantedAddresses.read(info, networkId);
        this.published = PublishedPorts.read(info);
        this.provenance = provenance;
        String[] environment = info.getConfig().getEnv();
        this.secrets = Secrets.of(environment == null ? List.of() : List.of(environment));
    }

    /** Takes what the engine told of a container on one of our networks. */
    public static RunningContainer on(TestNetwork network, InspectContainerResponse info) {
        return new RunningContainer(
                network.engine().client(),
                info,
                network.getId(),
                network.mode(),
                network.engine().reach(),
                () -> {
                    String ran = String.valueOf(info.getConfig().getImage());
                    return network.engine().image(ran, ran).words();
                });
    }

    /**
     * Takes what the engine told of a container on a network that is none of ours: the engine's default is IPv4 only, and
     * nothing is known of the ways.
     *
     * @param networkId chooses among its networks; empty when it is on none of its own
     */
    static RunningContainer elsewhere(DockerClient client, InspectContainerResponse info, String networkId) {
        String ran = String.valueOf(info.getConfig().getImage());
        return new RunningContainer(
                client, info, networkId, StackMode.IPV4_ONLY, new Reach(), () -> ImageFacts.read(client, ran, ran)
                        .words());
    }

    /** Asks the engine of a container on one of our networks. */
    public static RunningContainer look(TestNetwork network, String containerId) {
        return on(
                network,
                network.engine().client().inspectContainerCmd(containerId).exec());
    }

    /**
     * Looks again and again until the engine tells of every port that it was asked to publish, the container ends, or 5 s
     * are over: some tell of them a moment after the start.
     */
    public static RunningContainer lookWhenPublished(TestNetwork network, String containerId) {
        return lookWhenPublished(() -> look(network, containerId));
    }

    static RunningContainer lookWhenPublished(Supplier<RunningContainer> look) {
        Moment deadline = Moment.now().plus(PUBLISHING);
        RunningContainer container = look.get();
        while (!container.published.areComplete()
                && container.ending().isEmpty()
                && Moment.now().isBefore(deadline)) {
            LockSupport.parkNanos(LOOK.toNanos());
            container = look.get();
        }
        return container;
    }

    public String containerId() {
        return containerId;
    }

    @Override
    public StackMode mode() {
        return mode;
    }

    @Override
    public String provenance() {
        return provenance.get();
    }

    @Override
    public Map<IPFamily, String> granted() {
        return granted.byFamily();
    }

    /** Returns the addresses that the engine granted on the network. */
    public GrantedAddresses addresses() {
        return granted;
    }

    @Override
    public boolean isOpen(Vantage vantage, IPFamily family) {
        return reach.isOpen(vantage, family);
    }

    @Override
    public Optional<Endpoint> endpoint(int port, IPFamily family, Vantage vantage) {
        return switch (vantage) {
            case NETWORK, PEER -> granted.address(family).map(address -> new Endpoint(address, port, family));
            case HOST -> published.endpoint(port, family);
            case SERVICE, NAME -> Optional.empty();
            case LOOPBACK -> Optional.of(new Endpoint(family.loopback(), port, family));
        };
    }

    /** Tells whether ports are published on more than loopback, so that the harness did not publish them. */
    boolean isPublishedByOthers() {
        return published.areOpen();
    }

    /** Says what is to be done when it has answered and is only looked at again; called in the thread that proves it. */
    public RunningContainer whenAnswered(Runnable next) {
        whenAnswered = next;
        return this;
    }

    @Override
    public void answered() {
        whenAnswered.run();
    }

    /** Asks the engine whether the container has ended; empty while it runs. */
    @Override
    public Optional<Ending> ending() {
        try {
            return Endings.of(client.inspectContainerCmd(containerId).exec().getState(), this::logTail);
        } catch (NotFoundException removed) {
            return Optional.of(new Ending(-1, false, "the container was removed", List.of()));
        }
    }

    @Override
    public InsideReport inside(List<ProbeTarget> targets, Patience patience) {
        return InsideLook.at(containerId, targets, patience);
    }

    @Override
    public List<Fact> beside(List<ProbeTarget> targets, Function<ProbeTarget, Patience> patience) {
        return networkId.isEmpty() ? List.of() : PeerLook.once(networkId, targets, patience);
    }

    @Override
    public List<String> asides() {
        try {
            return Asides.of(client.inspectContainerCmd(containerId).exec(), mode, secrets, this::logTail);
        } catch (NotFoundException removed) {
            return List.of();
        }
    }

    @Override
    public List<String> logTail() {
        return LogLines.of(ContainerLog.tail(client, containerId, LOG_LINES), secrets);
    }
}
