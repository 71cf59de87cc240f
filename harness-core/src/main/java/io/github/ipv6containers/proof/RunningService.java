package io.github.ipv6containers.proof;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.PublishedPorts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apiguardian.api.API;

/** One started container: what it was granted, where it is published, and whether it still runs. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RunningService {

    private static final int LOG_LINES = 20;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PUBLISHING = Duration.ofSeconds(5);

    private final DockerClient client;
    private final String containerId;
    private final String networkId;
    private final StackMode mode;
    private final List<ServicePort> ports;
    private final GrantedAddresses granted;
    private final PublishedPorts published;

    private RunningService(
            DockerClient client,
            InspectContainerResponse info,
            String networkId,
            StackMode mode,
            List<ServicePort> ports) {
        this.client = client;
        this.containerId = info.getId();
        this.networkId = networkId;
        this.mode = mode;
        this.ports = List.copyOf(ports);
        this.granted = GrantedAddresses.read(info, networkId);
        this.published = PublishedPorts.read(info);
    }

    /** Looks at a started container; the network's id chooses among its networks. */
    public static RunningService look(
            DockerClient client, String containerId, String networkId, StackMode mode, List<ServicePort> ports) {
        InspectContainerResponse info = client.inspectContainerCmd(containerId).exec();
        return new RunningService(client, info, networkId, mode, ports);
    }

    /**
     * Looks again and again until the engine tells of every port that it was asked to publish, the container ends, or 5 s
     * are over: some tell of them a moment after the start.
     */
    public static RunningService lookWhenPublished(
            DockerClient client, String containerId, String networkId, StackMode mode, List<ServicePort> ports) {
        Instant deadline = Instant.now().plus(PUBLISHING);
        RunningService service = look(client, containerId, networkId, mode, ports);
        while (!service.published.areComplete()
                && service.ending().isEmpty()
                && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(LOOK.toNanos());
            service = look(client, containerId, networkId, mode, ports);
        }
        return service;
    }

    public String containerId() {
        return containerId;
    }

    /** Returns the network's id; empty when the container is on none of its own. */
    String networkId() {
        return networkId;
    }

    public StackMode mode() {
        return mode;
    }

    public List<ServicePort> ports() {
        return ports;
    }

    /** Returns the addresses that the engine granted on the network. */
    public GrantedAddresses granted() {
        return granted;
    }

    /** Returns every question of one vantage: each port over each family of the mode. */
    public List<ProbeTarget> targets(Vantage vantage) {
        List<ProbeTarget> targets = new ArrayList<>();
        for (ServicePort port : ports) {
            for (IPFamily family : mode.families()) {
                targets.add(new ProbeTarget(
                        port,
                        family,
                        vantage,
                        endpoint(port.number(), family, vantage).orElse(null)));
            }
        }
        return targets;
    }

    private Optional<Endpoint> endpoint(int port, IPFamily family, Vantage vantage) {
        return switch (vantage) {
            case NETWORK, PEER -> granted.address(family).map(address -> new Endpoint(address, port, family));
            case HOST -> published.endpoint(port, family);
            case LOOPBACK -> Optional.of(new Endpoint(family.loopback(), port, family));
        };
    }

    /** Tells whether ports are published on more than loopback, so that the harness did not publish them. */
    boolean isPublishedByOthers() {
        return published.areOpen();
    }

    /** Asks the engine whether the container has ended; empty while it runs. */
    public Optional<Ending> ending() {
        try {
            ContainerState state =
                    client.inspectContainerCmd(containerId).exec().getState();
            if (Boolean.TRUE.equals(state.getRunning())) {
                return Optional.empty();
            }
            // Docker gives a container that it could not start an exit code as well.
            long code =
                    "created".equals(state.getStatus()) ? -1 : Objects.requireNonNullElse(state.getExitCodeLong(), -1L);
            return Optional.of(new Ending(
                    Math.toIntExact(code),
                    Boolean.TRUE.equals(state.getOOMKilled()),
                    Objects.requireNonNullElse(state.getError(), ""),
                    logTail()));
        } catch (NotFoundException removed) {
            return Optional.of(new Ending(-1, false, "the container was removed", List.of()));
        }
    }

    /**
     * Waits for the end of a container whose addresses and ports are gone: a busy engine takes them away seconds before it
     * calls the container ended.
     *
     * @return how it ended; empty when it still runs after the time
     */
    public Optional<Ending> ending(Duration atMost) {
        Instant deadline = Instant.now().plus(atMost);
        Optional<Ending> ending = ending();
        while (ending.isEmpty() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(LOOK.toNanos());
            ending = ending();
        }
        return ending;
    }

    /** Returns the last log lines, oldest first. */
    public List<String> logTail() {
        StringBuilder text = new StringBuilder();
        try (ResultCallback.Adapter<Frame> callback = new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Frame frame) {
                text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
            }
        }) {
            client.logContainerCmd(containerId)
                    .withStdOut(true)
                    .withStdErr(true)
                    .withTail(LOG_LINES)
                    .exec(callback)
                    .awaitCompletion();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.io.IOException closing) {
            // The lines that came are what there is to tell.
        }
        return text.toString().lines().filter(line -> !line.isBlank()).toList();
    }
}
