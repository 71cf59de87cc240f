package io.github.ipv6containers.junit.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.proof.NotProvedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

class OwnWaitTests {

    /** A port dialed before the planted listeners are read may be that of another container at the same address. */
    @Test
    void doesWhatComesBeforeAProofBeforeAnyPortIsDialed() {
        try (IPv6RedisContainer container = new IPv6RedisContainer("redis:8.2");
                LifeWatch watch = LifeWatch.over(container, Optional::empty)) {
            OwnWait wait = OwnWait.watched(container, watch, startUp -> {
                throw new IllegalStateException("not dialed yet");
            });

            assertThatThrownBy(() -> wait.waitUntilReady(container)).hasMessage("not dialed yet");
        }
    }

    /** Testcontainers logs it while the planted listeners may not be read yet; that they were not planted would be untrue. */
    @Test
    void saysInOneSentenceWhatIsNotProved() {
        ServiceFindings nothingAsked = new ServiceFindings(
                "Redis",
                "redis:8.2",
                "official",
                StackMode.DUAL_STACK,
                Map.of(),
                List.of(),
                List.of(),
                null,
                "never shown",
                "never shown");
        try (IPv6RedisContainer container = new IPv6RedisContainer("redis:8.2");
                LifeWatch watch = LifeWatch.over(container, Optional::empty)) {
            OwnWait wait = OwnWait.watched(container, watch, startUp -> Optional.of(nothingAsked));

            assertThatThrownBy(() -> wait.waitUntilReady(container))
                    .isInstanceOf(NotProvedException.class)
                    .hasMessage("Redis was not probed: none of its ports was asked.");
        }
    }

    @Test
    void leavesTheContainerToItsOwnWaitWhenItsTestsAreOver() {
        Remembering own = new Remembering();
        try (GenericContainer<?> container = new GenericContainer<>("redis:8.2").waitingFor(own);
                LifeWatch watch = LifeWatch.over(container, Optional::empty)) {
            OwnWait wait = OwnWait.watched(container, watch, startUp -> {
                throw new IllegalStateException("nothing is proved any more");
            });

            OwnWait.end(container);
            wait.waitUntilReady(container);

            assertThat(own.asked).isTrue();
        }
    }

    private static final class Remembering extends AbstractWaitStrategy {

        private boolean asked;

        @Override
        protected void waitUntilReady() {
            asked = true;
        }
    }
}
