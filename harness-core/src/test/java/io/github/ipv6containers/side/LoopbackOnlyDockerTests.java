package io.github.ipv6containers.side;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.ContainerNetwork;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.container.NoWait;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.network.TestNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;

/** What is published is open to this machine alone, as seen from the network namespace of a stranger. */
@Tag("docker")
class LoopbackOnlyDockerTests {

    @Test
    void aStrangerReachesNoPortThatIsPublishedAndOneOfTestcontainersItDoes() {
        Engine engine = Engine.connect();
        try (TestNetwork network = TestNetwork.create(engine, StackMode.DUAL_STACK);
                TestNetwork strangers = TestNetwork.create(engine, StackMode.DUAL_STACK);
                Server server = new Server(network);
                GenericContainer<?> open = openToAll()) {
            server.start();
            open.start();

            assertThat(dialed(
                            strangers,
                            server.endpoint(Server.PORT, IPFamily.IPV4).port()))
                    .containsExactly("IPv4 closed", "IPv6 closed");
            // Else a stranger who reaches nothing at all would show nothing.
            assertThat(dialed(strangers, open.getMappedPort(Server.PORT))).contains("IPv4 open");
        }
    }

    private static GenericContainer<?> openToAll() {
        GenericContainer<?> open = new GenericContainer<>(HelperImage.NAME);
        open.withCommand("perl", "-e", Server.script("server.pl")).withExposedPorts(Server.PORT);
        return open;
    }

    /** Dials this machine's addresses on the strangers' network. */
    private static List<String> dialed(TestNetwork strangers, int port) {
        try (GenericContainer<?> resident =
                HelperImage.running(LoopbackOnlyDockerTests.class, "server.pl", List.of())) {
            resident.waitingFor(new NoWait());
            Placement.place(resident, strangers);
            resident.start();
            Map<String, ContainerNetwork> networks =
                    resident.getContainerInfo().getNetworkSettings().getNetworks();
            ContainerNetwork at = networks.values().iterator().next();
            List<String> targets =
                    new ArrayList<>(List.of(at.getGateway() + " " + port, at.getIpV6Gateway() + " " + port));
            try (GenericContainer<?> stranger =
                    HelperImage.running(LoopbackOnlyDockerTests.class, "dial.pl", targets)) {
                stranger.withNetworkMode("container:" + resident.getContainerId());
                HelperImage.runToEnd(stranger);
                return stranger.getLogs(OutputType.STDOUT).lines().toList();
            }
        }
    }
}
