package io.github.ipv6containers.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTests {

    private static final ServicePort PORT = new ServicePort(7003, "both", Handshakes.of("http:/"));

    private final Reach reach = new Reach();

    @Test
    void everyWayIsOpenUntilSomethingIsLearned() {
        for (Vantage vantage : Vantage.values()) {
            for (IPFamily family : IPFamily.values()) {
                assertThat(reach.isOpen(vantage, family)).isTrue();
            }
        }
    }

    @Test
    void aPublishedPortThatNobodyAnswersIsClosedForItsFamilyAlone() {
        reach.learn(List.of(
                fact(Vantage.NETWORK, IPFamily.IPV4, Stage.ANSWERED),
                fact(Vantage.NETWORK, IPFamily.IPV6, Stage.ANSWERED),
                fact(Vantage.HOST, IPFamily.IPV4, Stage.ANSWERED),
                fact(Vantage.HOST, IPFamily.IPV6, Stage.TIMED_OUT)));

        assertThat(reach.isOpen(Vantage.HOST, IPFamily.IPV6)).isFalse();
        assertThat(reach.isOpen(Vantage.HOST, IPFamily.IPV4)).isTrue();
        assertThat(reach.isOpen(Vantage.NETWORK, IPFamily.IPV6)).isTrue();
    }

    @Test
    void theNetworkIsClosedWhereOnlyAPeerIsAnswered() {
        reach.learn(List.of(
                fact(Vantage.NETWORK, IPFamily.IPV6, Stage.UNREACHABLE),
                fact(Vantage.PEER, IPFamily.IPV6, Stage.ANSWERED)));

        assertThat(reach.isOpen(Vantage.NETWORK, IPFamily.IPV6)).isFalse();
    }

    @Test
    void nothingIsLearnedFromListenersThatAreNotThere() {
        reach.learn(List.of(
                fact(Vantage.NETWORK, IPFamily.IPV6, Stage.REFUSED), fact(Vantage.HOST, IPFamily.IPV6, Stage.SILENT)));

        assertThat(reach.isOpen(Vantage.NETWORK, IPFamily.IPV6)).isTrue();
        assertThat(reach.isOpen(Vantage.HOST, IPFamily.IPV6)).isTrue();
    }

    @Test
    void whatAnswersLaterIsOpenAgain() {
        theNetworkIsClosedWhereOnlyAPeerIsAnswered();

        reach.learn(List.of(fact(Vantage.NETWORK, IPFamily.IPV6, Stage.ANSWERED)));

        assertThat(reach.isOpen(Vantage.NETWORK, IPFamily.IPV6)).isTrue();
    }

    private static Fact fact(Vantage vantage, IPFamily family, Stage stage) {
        return new Fact(
                new ProbeTarget(PORT, family, vantage, new Endpoint(family.loopback(), 7003, family)),
                stage,
                1,
                "",
                "");
    }
}
