package io.github.ipv6containers.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.InternalServerErrorException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;

class PlacementTests {

    private static final String TAKEN = "Bind for 127.0.0.1:28621 failed: port is already allocated";

    @ParameterizedTest
    @ValueSource(
            strings = {
                TAKEN,
                "failed to bind host port for 127.0.0.1:28621:172.18.0.2:7001/tcp: address already in use",
                "Ports are not available: exposing port TCP 127.0.0.1:28621 -> 127.0.0.1:0",
            })
    void aContainerWhosePortWasTakenIsMadeAnewAndStarted(String words) {
        Refused container = new Refused(words, TAKEN);

        Placement.start(container);

        assertThat(container.starts).isEqualTo(3);
    }

    @Test
    void theFifthTakenPortIsTold() {
        Refused container = new Refused(Collections.nCopies(9, TAKEN).toArray(String[]::new));

        assertThatThrownBy(() -> Placement.start(container)).hasRootCauseMessage("Status 500: " + TAKEN);
        assertThat(container.starts).isEqualTo(5);
    }

    @Test
    void anyOtherRefusalIsToldAtOnce() {
        Refused container = new Refused("exec: \"redis\": executable file not found in $PATH");

        assertThatThrownBy(() -> Placement.start(container)).isInstanceOf(ContainerLaunchException.class);
        assertThat(container.starts).isEqualTo(1);
    }

    /** A container that an engine refuses to start as often as there are words for it. */
    private static final class Refused extends GenericContainer<Refused> {

        private int starts;
        private final Deque<String> refusals;

        private Refused(String... refusals) {
            super("refused:1");
            this.refusals = new ArrayDeque<>(List.of(refusals));
        }

        @Override
        public void start() {
            starts++;
            if (!refusals.isEmpty()) {
                throw new ContainerLaunchException(
                        "Container startup failed", new InternalServerErrorException(refusals.remove()));
            }
        }
    }
}
