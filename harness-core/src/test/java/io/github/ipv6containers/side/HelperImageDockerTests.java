package io.github.ipv6containers.side;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

@Tag("docker")
class HelperImageDockerTests {

    /** Else a path that could not be broken would be taken for broken. */
    @Test
    void aScriptThatFailsIsNotTakenForDone() {
        try (GenericContainer<?> side = new GenericContainer<>(HelperImage.NAME)) {
            side.withCommand("sh", "-c", "sleep 2; exit 7");

            assertThatThrownBy(() -> HelperImage.runToEnd(side))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The script in debian:trixie-slim ended with exit code 7.");
        }
    }
}
