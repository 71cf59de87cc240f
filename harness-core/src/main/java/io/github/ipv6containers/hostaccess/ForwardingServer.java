package io.github.ipv6containers.hostaccess;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.container.HostRoute;
import io.github.ipv6containers.container.NoWait;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.creation.WayToHost;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.network.TestNetwork;
import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** An SSH server on a network, which forwards ports to this machine for the containers there. */
final class ForwardingServer implements AutoCloseable {

    /** Begins the variable by which Testcontainers gives its server a password. */
    static final String PASSWORD = "PASSWORD=";

    private static final int PORT = 22;

    private final GenericContainer<?> container;
    private final ForwardingSession session;
    private final Set<Entry<Integer, Integer>> forwarded = new HashSet<>();

    private ForwardingServer(GenericContainer<?> container, ForwardingSession session) {
        this.container = container;
        this.session = session;
    }

    /** Starts one of the image, and with the password, of Testcontainers' own. */
    @SuppressWarnings("resource") // Whoever leaves the network closes it.
    static ForwardingServer start(GenericContainer<?> like, TestNetwork network) {
        String password = Stream.of(
                        Optional.ofNullable(like.getContainerInfo().getConfig().getEnv())
                                .orElseGet(() -> new String[0]))
                .filter(variable -> variable.startsWith(PASSWORD))
                .map(variable -> variable.substring(PASSWORD.length()))
                .findFirst()
                .orElse("");
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(like.getDockerImageName()))
                .withImagePullPolicy(any -> false)
                .withExposedPorts(PORT)
                .withEnv("PASSWORD", password)
                .waitingFor(new NoWait());
        Placement.place(container, network);
        container.withCreateContainerCmdModifier(WayToHost::take);
        try {
            Placement.start(container);
            return new ForwardingServer(container, ForwardingSession.open(endpoints(container, network), password));
        } catch (RuntimeException e) {
            container.stop();
            throw e;
        }
    }

    /** Where ports are published, and at its own addresses: some engines publish nothing that is reached on {@code ::1}. */
    private static List<Endpoint> endpoints(GenericContainer<?> container, TestNetwork network) {
        GrantedAddresses granted = GrantedAddresses.read(container.getContainerInfo(), network.getId());
        Stream<Endpoint> published =
                network.mode().families().stream().flatMap(family -> HostRoute.to(container, PORT, family).stream());
        Stream<Endpoint> own = network.mode().families().stream()
                .flatMap(family -> granted.address(family).stream().map(host -> new Endpoint(host, PORT, family)));
        return Stream.concat(published, own).toList();
    }

    GenericContainer<?> container() {
        return container;
    }

    /** Forwards a port of this machine under its number in containers; one that was exposed meanwhile may be told twice. */
    void forward(Entry<Integer, Integer> port) {
        if (forwarded.add(port)) {
            session.forward(port.getKey(), port.getValue());
        }
    }

    @Override
    public void close() {
        session.close();
        container.stop();
    }
}
