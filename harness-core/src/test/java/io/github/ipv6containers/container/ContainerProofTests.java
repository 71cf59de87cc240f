package io.github.ipv6containers.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.FindingRules;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerProofTests {

    private static final ServicePort PORT = new ServicePort(6379, "Redis", Handshakes.of("redis"));

    @Test
    void aPublishedPortThatTestsInAContainerDoNotReachIsExplained() {
        assertThat(ContainerProof.seenFromAContainer(found(Stage.REFUSED)).asides())
                .containsExactly(
                        "These tests run in a container. Ports are published on the engine's loopback, which is"
                                + " this container's too only when it is started with --network host.");
    }

    @Test
    void ofOneThatIsReachedThereIsNothingToSay() {
        assertThat(ContainerProof.seenFromAContainer(found(Stage.ANSWERED)).asides())
                .isEmpty();
    }

    private static ServiceFindings found(Stage atHost) {
        List<Fact> facts =
                List.of(fact(Vantage.PEER, "fd5e:8a11:90::3", Stage.ANSWERED), fact(Vantage.HOST, "::1", atHost));
        return new ServiceFindings(
                "Redis",
                "redis:8.2",
                "official",
                StackMode.IPV6_ONLY,
                Map.of(IPFamily.IPV6, "fd5e:8a11:90::3"),
                List.of(FindingRules.judge(PORT, IPFamily.IPV6, facts)),
                List.of(),
                null,
                "",
                "");
    }

    private static Fact fact(Vantage vantage, String host, Stage stage) {
        return new Fact(
                new ProbeTarget(PORT, IPFamily.IPV6, vantage, new Endpoint(host, 6379, IPFamily.IPV6)),
                stage,
                1,
                "",
                "");
    }
}
