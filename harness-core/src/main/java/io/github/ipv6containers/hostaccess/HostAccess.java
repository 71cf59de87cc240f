package io.github.ipv6containers.hostaccess;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.creation.WayToHost;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.network.TestNetwork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/**
 * Has {@code host.testcontainers.internal} lead to this machine over each family of a container's network.
 *
 * <p>For {@code exposeHostPorts(…)} Testcontainers starts an SSH server that forwards, on a network that has IPv4 alone. Each
 * network here gets a server of the same image, with a session and the same ports.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HostAccess {

    private static final Map<String, ForwardingServer> ON_NETWORK = new HashMap<>();

    private HostAccess() {}

    /** Tells whether Testcontainers leads a container to this machine. */
    public static boolean isWanted(CreateContainerCmd command) {
        return WayToHost.isIn(command)
                && TestcontainersServer.container()
                        .filter(server -> server.getContainerId() != null)
                        .isPresent();
    }

    /**
     * Gives a container on a network the addresses that lead to this machine there.
     *
     * @throws IllegalStateException if that cannot be; the message says why
     */
    public static void lead(CreateContainerCmd command, TestNetwork network) {
        GenericContainer<?> first = TestcontainersServer.container().orElseThrow();
        InspectContainerResponse server = isOn(inspected(first, network), network)
                ? inspected(first, network)
                : inspected(started(first, network).container(), network);
        GrantedAddresses granted = GrantedAddresses.read(server, network.getId());
        List<String> addresses = network.mode().families().stream()
                .map(family -> address(granted, family))
                .toList();
        WayToHost.become(command, addresses);
    }

    /** Stops the server of a network, so that others may have that, or nobody. */
    public static void leave(TestNetwork network) {
        ForwardingServer server;
        synchronized (ON_NETWORK) {
            server = ON_NETWORK.remove(network.getId());
        }
        if (server != null) {
            server.close();
        }
    }

    private static ForwardingServer started(GenericContainer<?> like, TestNetwork network) {
        synchronized (ON_NETWORK) {
            ForwardingServer known = ON_NETWORK.get(network.getId());
            if (known == null) {
                List<Entry<Integer, Integer>> exposed = TestcontainersServer.hear(HostAccess::expose);
                known = ForwardingServer.start(like, network);
                exposed.forEach(known::forward);
                ON_NETWORK.put(network.getId(), known);
            }
            return known;
        }
    }

    /** A port may be exposed when containers run already. */
    private static void expose(Entry<Integer, Integer> port) {
        synchronized (ON_NETWORK) {
            ON_NETWORK.values().forEach(server -> server.forward(port));
        }
    }

    private static InspectContainerResponse inspected(GenericContainer<?> container, TestNetwork network) {
        return network.engine()
                .client()
                .inspectContainerCmd(container.getContainerId())
                .exec();
    }

    private static boolean isOn(InspectContainerResponse server, TestNetwork network) {
        return server.getNetworkSettings().getNetworks().values().stream()
                .anyMatch(on -> network.getId().equals(on.getNetworkID()));
    }

    private static String address(GrantedAddresses granted, IPFamily family) {
        return granted.address(family)
                .orElseThrow(() -> new IllegalStateException(
                        GenericContainer.INTERNAL_HOST_HOSTNAME + " cannot lead to this machine over " + family
                                + ": the engine gave the SSH server that forwards no " + family + " address"));
    }
}
