package io.github.ipv6containers.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Network;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("docker")
class TestNetworkDockerTests {

    private static Engine engine;

    @BeforeAll
    static void connect() {
        engine = Engine.connect();
    }

    @Test
    void aSubnetThatOverlapsIsReplacedByAnother() {
        // Two generators of one seed choose the same subnet first.
        try (TestNetwork first = TestNetwork.create(engine, StackMode.DUAL_STACK, new Subnets(new Random(7)));
                TestNetwork second = TestNetwork.create(engine, StackMode.DUAL_STACK, new Subnets(new Random(7)))) {
            assertThat(ipv6Subnet(second)).isNotEqualTo(ipv6Subnet(first));
        }
    }

    @Test
    void aPoolThatIsUsedUpIsLeftAlone() {
        List<TestNetwork> networks = new ArrayList<>();
        try {
            for (int i = 0; i < 35; i++) {
                networks.add(TestNetwork.create(engine, StackMode.IPV4_ONLY));
            }
            assertThat(networks).hasSize(35).extracting(TestNetwork::getId).doesNotHaveDuplicates();
        } finally {
            networks.forEach(TestNetwork::close);
        }
    }

    @Test
    void aClosedNetworkIsGone() {
        TestNetwork network = TestNetwork.create(engine, StackMode.DUAL_STACK);
        network.close();

        assertThatThrownBy(() -> inspect(network)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theLabelsOfTheRunAndOfTestcontainersReaperAreOnIt() {
        try (TestNetwork network = TestNetwork.create(engine, StackMode.DUAL_STACK)) {
            assertThat(inspect(network).getLabels())
                    .containsKeys(
                            "io.github.ipv6containers.owner", "org.testcontainers", "org.testcontainers.sessionId");
        }
    }

    private static String ipv6Subnet(TestNetwork network) {
        return inspect(network).getIpam().getConfig().stream()
                .map(Network.Ipam.Config::getSubnet)
                .filter(subnet -> subnet.contains(":"))
                .findFirst()
                .orElseThrow();
    }

    private static Network inspect(TestNetwork network) {
        return engine.client()
                .inspectNetworkCmd()
                .withNetworkId(network.getId())
                .exec();
    }
}
