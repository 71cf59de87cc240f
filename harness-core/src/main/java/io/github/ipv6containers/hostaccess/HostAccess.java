package io.github.ipv6containers.hostaccess;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.creation.WayToHost;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.network.TestNetwork;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;

/**
 * Has {@code host.testcontainers.internal} lead to this machine over each family of one network.
 *
 * <p>For {@code exposeHostPorts(…)} Testcontainers starts an SSH server that forwards, on a network that has IPv4 alone. Each
 * network here gets a server of the same image, with a session and the same ports, once a container on it wants one.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HostAccess {

    private final TestNetwork network;
    private final Consumer<Entry<Integer, Integer>> listener = this::forward;
    private @Nullable ForwardingServer server;

    /** Makes that of a network, on which nothing is started for it yet. */
    public HostAccess(TestNetwork network) {
        this.network = network;
    }

    /** Tells whether Testcontainers leads a container to this machine. */
    public static boolean isWanted(CreateContainerCmd command) {
        return WayToHost.isIn(command)
                && TestcontainersServer.container()
                        .filter(server -> server.getContainerId() != null)
                        .isPresent();
    }

    /**
     * Gives a container on the network the addresses that lead to this machine there.
     *
     * @throws IllegalStateException if that cannot be; the message says why
     */
    public void lead(CreateContainerCmd command) {
        GenericContainer<?> first = TestcontainersServer.container().orElseThrow();
        InspectContainerResponse known = inspected(first);
        GrantedAddresses granted = GrantedAddresses.read(
                isOnNetwork(known) ? known : inspected(started(first).container()), network.getId());
        List<String> addresses = network.mode().families().stream()
                .map(family -> address(granted, family))
                .toList();
        WayToHost.become(command, addresses);
    }

    /** Stops the server, so that others may have the network, or nobody. */
    public synchronized void leave() {
        ForwardingServer left = server;
        server = null;
        if (left != null) {
            TestcontainersServer.forget(listener);
            left.close();
        }
    }

    private synchronized ForwardingServer started(GenericContainer<?> like) {
        ForwardingServer known = server;
        if (known == null) {
            List<Entry<Integer, Integer>> exposed = TestcontainersServer.hear(listener);
            known = ForwardingServer.start(like, network);
            exposed.forEach(known::forward);
            server = known;
        }
        return known;
    }

    /** A port may be exposed when containers run already. */
    private synchronized void forward(Entry<Integer, Integer> port) {
        if (server != null) {
            server.forward(port);
        }
    }

    private InspectContainerResponse inspected(GenericContainer<?> container) {
        return network.engine()
                .client()
                .inspectContainerCmd(container.getContainerId())
                .exec();
    }

    private boolean isOnNetwork(InspectContainerResponse container) {
        return container.getNetworkSettings().getNetworks().values().stream()
                .anyMatch(on -> network.getId().equals(on.getNetworkID()));
    }

    private static String address(GrantedAddresses granted, IPFamily family) {
        return granted.address(family)
                .orElseThrow(() -> new IllegalStateException(
                        GenericContainer.INTERNAL_HOST_HOSTNAME + " cannot lead to this machine over " + family
                                + ": the engine gave the SSH server that forwards no " + family + " address"));
    }
}
