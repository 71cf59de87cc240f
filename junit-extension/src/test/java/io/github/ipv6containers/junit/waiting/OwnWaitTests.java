package io.github.ipv6containers.junit.waiting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.containers.IPv6RedisContainer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
}
