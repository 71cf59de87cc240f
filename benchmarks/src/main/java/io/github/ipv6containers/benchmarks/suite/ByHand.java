package io.github.ipv6containers.benchmarks.suite;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Network.Ipam;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * A dual-stack network as one makes it by hand: while it is open, the containers of {@link Plain} are put on it and published on
 * both loopback addresses.
 *
 * <p>It shows what the engine itself charges for a second family; nothing is proved.
 */
public final class ByHand implements AutoCloseable {

    private static final AtomicInteger NEXT_PORT = new AtomicInteger(10_000);

    private static volatile @Nullable ByHand current;

    private final DockerClient client = DockerClientFactory.instance().client();
    private final String id;

    private ByHand() {
        id = client.createNetworkCmd()
                .withName("benchmark-" + UUID.randomUUID())
                .withEnableIpv6(true)
                .withIpam(new Ipam().withConfig(new Ipam.Config().withSubnet("fd00:b:e:c::/64")))
                .withLabels(Map.of(DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL, DockerClientFactory.SESSION_ID))
                .exec()
                .getId();
    }

    /** Makes the network; one is open at a time. */
    public static ByHand open() {
        ByHand made = new ByHand();
        current = made;
        return made;
    }

    static <T extends GenericContainer<?>> T placed(T container) {
        container.withCreateContainerCmdModifier(command -> {
            ByHand network = current;
            if (network != null) {
                network.place(command);
            }
        });
        return container;
    }

    private void place(CreateContainerCmd command) {
        HostConfig host = command.getHostConfig();
        host.withNetworkMode(id);
        List<PortBinding> bindings = new ArrayList<>();
        for (ExposedPort port : command.getExposedPorts()) {
            int free = freePort();
            Stream.of("127.0.0.1", "::1")
                    .map(address -> new PortBinding(Binding.bindIpAndPort(address, free), port))
                    .forEach(bindings::add);
        }
        host.withPortBindings(bindings);
    }

    /** Returns one below those that the kernel and the engine choose from by themselves. */
    private static int freePort() {
        while (true) {
            int port = NEXT_PORT.getAndIncrement();
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // The next one then.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        current = null;
        client.removeNetworkCmd(id).exec();
    }
}
