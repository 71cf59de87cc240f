package io.github.ipv6containers.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserlandProxyTests {

    @Test
    void isThereWhenAPortWithoutListenerIsAccepted() {
        assertThat(UserlandProxy.in(List.of(published("both", Stage.ANSWERED), published("none", Stage.SILENT))))
                .contains(true);
    }

    @Test
    void isNotThereWhenListenersAnswerAndThePortWithoutOneRefuses() {
        assertThat(UserlandProxy.in(List.of(published("both", Stage.ANSWERED), published("none", Stage.REFUSED))))
                .contains(false);
    }

    @Test
    void isNotKnownWhenNoPublishedPortIsReachedOrAskedFor() {
        assertThat(UserlandProxy.in(List.of(published("both", Stage.REFUSED), published("none", Stage.REFUSED))))
                .isEmpty();
        assertThat(UserlandProxy.in(List.of(fact("both", Vantage.NETWORK, Stage.ANSWERED))))
                .isEmpty();
    }

    private static Fact published(String listener, Stage stage) {
        return fact(listener, Vantage.HOST, stage);
    }

    private static Fact fact(String listener, Vantage vantage, Stage stage) {
        ServicePort port = new ServicePort(8080, listener, Handshakes.of("http"));
        return new Fact(new ProbeTarget(port, IPFamily.IPV4, vantage, null), stage, 1, "", "");
    }
}
