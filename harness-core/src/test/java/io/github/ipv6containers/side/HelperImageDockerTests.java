package io.github.ipv6containers.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;

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

    @Test
    void aScriptOfOursMayDoNothingThatItDoesNotNeed() {
        try (GenericContainer<?> side = HelperImage.running(getClass(), "confined.pl", List.of())) {
            assertThat(said(side))
                    .containsExactly(
                            "CapEff:\t0000000000000000",
                            "CapBnd:\t0000000000000000",
                            "NoNewPrivs:\t1",
                            "Read-only file system");
        }
    }

    @Test
    void aScriptThatNeedsOneThingIsAllowedThatOne() {
        try (GenericContainer<?> side = HelperImage.running(getClass(), "confined.pl", List.of())) {
            side.withCreateContainerCmdModifier(HelperImage.allowing("NET_ADMIN")); // The bit 12 (capabilities(7)).

            assertThat(said(side))
                    .containsExactly(
                            "CapEff:\t0000000000001000",
                            "CapBnd:\t0000000000001000",
                            "NoNewPrivs:\t1",
                            "Read-only file system");
        }
    }

    private static List<String> said(GenericContainer<?> side) {
        HelperImage.runToEnd(side);
        return side.getLogs(OutputType.STDOUT).lines().toList();
    }
}
