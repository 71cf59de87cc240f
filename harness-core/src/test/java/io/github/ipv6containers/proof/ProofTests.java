package io.github.ipv6containers.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An engine takes a container's addresses away seconds before it calls it ended. */
class ProofTests {

    private static final Service WEB =
            new Service("web", "web:1", List.of(new ServicePort(80, "web", Handshakes.of("http"))), "", "");

    @Test
    void aContainerWithoutAddressesIsFoundEndedWhenItEndsSoon() {
        assertThat(ending(ServiceByHand.endingAfter(3, 7), Duration.ofMinutes(1)))
                .map(Ending::exitCode)
                .contains(7);
    }

    @Test
    void oneThatRunsOnHasNotEnded() {
        assertThat(ending(ServiceByHand.runningOn(), Duration.ZERO)).isEmpty();
    }

    private static Optional<Ending> ending(RunningService running, Duration settle) {
        Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), settle, Duration.ofMinutes(1));
        return Proof.of(WEB, running, patience, false).ending();
    }
}
