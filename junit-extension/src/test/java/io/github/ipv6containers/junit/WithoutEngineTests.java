package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.engine.NoEngineException;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

/** What becomes of a class where there is no engine, as there is none for these tests. */
class WithoutEngineTests {

    @Test
    void aClassFailsWithOneSentence() {
        Launched launched = Launched.of(PlainTestCase.class);

        assertThat(launched.begun()).isZero();
        assertThat(launched.failures())
                .singleElement()
                .isInstanceOf(NoEngineException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("No container engine can be used");
    }

    @Test
    void aClassThatWantsToBeDisabledThenIs() {
        Launched launched = Launched.of(DisabledTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.results().containerEvents().skipped().count()).isOne();
    }

    @IPv6Containers
    static class PlainTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> redis = new GenericContainer<>("redis:8.2").withExposedPorts(6379);
    }

    @IPv6Containers
    @EnabledIfDockerAvailable
    static class DisabledTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> redis = new GenericContainer<>("redis:8.2").withExposedPorts(6379);
    }
}
