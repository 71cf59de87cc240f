package io.github.ipv6containers.junit.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.NotFoundException;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;

class StartTroubleTests {

    @Test
    void theEngineIsQuotedWithoutItsWrapping() {
        Exception error = new ContainerLaunchException(
                "Container startup failed for image debian:trixie-slim",
                new BadRequestException(
                        "Status 400: {\"message\":\"exec: \\\"nope\\\": executable file not found in" + " $PATH\"}\n"));

        assertThat(StartTrouble.sentence("web", error))
                .isEqualTo("web did not start: the engine says: exec: \"nope\": executable file not found in $PATH.");
    }

    @Test
    void anImageThatCannotBeHadIsNamedAsThat() {
        Exception error = new ContainerFetchException(
                "Can't get Docker image: x", new NotFoundException("{\"message\":\"pull access denied for x\"}"));

        assertThat(StartTrouble.sentence("web", error))
                .isEqualTo("web did not start: its image cannot be had: pull access denied for x.");
    }

    @Test
    void theInnermostWordsAreTold() {
        Exception error = new ContainerLaunchException(
                "Could not create/start container",
                new ContainerLaunchException("Timed out waiting for log output matching 'ready'"));

        assertThat(StartTrouble.sentence("web", error))
                .isEqualTo("web did not start: Timed out waiting for log output matching 'ready'.");
    }

    @Test
    void anErrorWithoutWordsIsNamed() {
        assertThat(StartTrouble.sentence("web", new IllegalStateException()))
                .isEqualTo("web did not start: java.lang.IllegalStateException.");
    }
}
