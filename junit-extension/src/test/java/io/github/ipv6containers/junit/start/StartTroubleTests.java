package io.github.ipv6containers.junit.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.NotFoundException;
import io.github.ipv6containers.junit.waiting.OwnWait;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
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
                .isEqualTo("web did not start: java.lang.IllegalStateException without a message.");
        assertThat(StartTrouble.sentence(
                        "web",
                        new ContainerLaunchException(
                                "Could not create/start container", new UnsupportedOperationException())))
                .isEqualTo("web did not start: java.lang.UnsupportedOperationException without a message.");
    }

    @Test
    void anOuterReasonIsToldBeforeTheInnerOne() {
        Exception error = new ContainerLaunchException(
                "Container startup failed for image mysql:8",
                new IllegalStateException(
                        "Container is started, but cannot be accessed by (JDBC URL: jdbc:mysql://localhost:1/test),"
                                + " please check container logs",
                        new ConnectException("Connection refused")));

        assertThat(StartTrouble.sentence("mysql", error))
                .isEqualTo("mysql did not start: Container is started, but cannot be accessed by (JDBC URL:"
                        + " jdbc:mysql://localhost:1/test), please check container logs: Connection refused.");
    }

    @Test
    void aBareClassNameIsNoReason() {
        Exception error = new ContainerLaunchException(
                "Timed out waiting for container to execute `ready` successfully.",
                new IllegalStateException(new TimeoutException()));

        assertThat(StartTrouble.sentence("web", error))
                .isEqualTo("web did not start: Timed out waiting for container to execute `ready` successfully.");
    }

    @Test
    void aDriverThatIsMissingIsNamed() {
        Exception error = new IllegalStateException(
                "Could not get Driver", new ClassNotFoundException("org.mariadb.jdbc.Driver"));

        assertThat(StartTrouble.sentence("db", error))
                .isEqualTo(
                        "db did not start: Could not get Driver: the class org.mariadb.jdbc.Driver is not on the class"
                                + " path.");
    }

    @Test
    void anImageThatNoRegistryGivesIsNamed() {
        Exception error = new ContainerFetchException(
                "Can't get Docker image: RemoteDockerImage(imageName=debian:trixie-slim, imagePullPolicy=DefaultPullPolicy())",
                new IllegalStateException(
                        "Condition with Lambda expression in org.testcontainers.images.RemoteDockerImage"
                                + " was not fulfilled within 2 minutes."));

        assertThat(StartTrouble.sentence("web", error))
                .isEqualTo("web did not start: its image debian:trixie-slim cannot be had: no registry gave it within 2"
                        + " minutes.");
    }

    @Test
    void aWaitInVainIsToldWithTheContainersLastWords() {
        OwnWait.FailedWait wait = new OwnWait.FailedWait(
                "LogMessageWaitStrategy", Duration.ofMillis(60_400), Optional.empty(), "Ready to accept");

        assertThat(StartTrouble.failedWait(
                        "redis", wait, new ContainerLaunchException("Timed out waiting for log output matching 'x'")))
                .isEqualTo(
                        "redis did not start: it ran, and its own wait (LogMessageWaitStrategy) did not come true within"
                                + " 60 s: Timed out waiting for log output matching 'x'."
                                + " The last line of its log: \"Ready to accept\".");
    }

    /** A defect of the wait's own code is no time that is over. */
    @Test
    void aWaitThatFailsIsToldWithItsError() {
        OwnWait.FailedWait wait =
                new OwnWait.FailedWait("SchemaWait", Duration.ofMillis(20), Optional.empty(), "Ready to accept");

        assertThat(StartTrouble.failedWait(
                        "redis",
                        wait,
                        new ContainerLaunchException(
                                "Container startup failed for image redis:8.2",
                                new ContainerLaunchException(
                                        "Could not create/start container",
                                        new NullPointerException("\"schema\" is null")))))
                .isEqualTo("redis did not start: it ran, and its own wait (SchemaWait) failed with"
                        + " java.lang.NullPointerException: \"schema\" is null. The last line of its log: \"Ready to"
                        + " accept\".");
    }

    @Test
    void aWaitOfAnyLibraryWhoseTimeIsOverDidNotComeTrue() {
        OwnWait.FailedWait wait =
                new OwnWait.FailedWait("SchemaWait", Duration.ofSeconds(9), Optional.empty(), "Ready to accept");

        assertThat(StartTrouble.failedWait(
                        "redis", wait, new IllegalStateException(new TimeoutException("no schema after 9 s"))))
                .isEqualTo("redis did not start: it ran, and its own wait (SchemaWait) did not come true within 9 s: no"
                        + " schema after 9 s. The last line of its log: \"Ready to accept\".");
    }

    @Test
    void aWaitThatLooksForAnAddressOfOneFamilyIsToldSo() {
        OwnWait.FailedWait wait = new OwnWait.FailedWait(
                "LogMessageWaitStrategy",
                Duration.ofSeconds(60),
                Optional.empty(),
                "listening on [0:0:0:0:0:0:0:0]:7687");

        assertThat(StartTrouble.failedWait(
                        "graph",
                        wait,
                        new ContainerLaunchException(
                                "Timed out waiting for log output matching '.*listening on 0\\.0\\.0\\.0:7687.*'")))
                .isEqualTo(
                        "graph did not start: it ran, and its own wait (LogMessageWaitStrategy) did not come true within"
                                + " 60 s: Timed out waiting for log output matching '.*listening on 0\\.0\\.0\\.0:7687.*'."
                                + " It looks for 0.0.0.0, and a server that listens on IPv6 too writes [::] in its log."
                                + " The last line of its log: \"listening on [0:0:0:0:0:0:0:0]:7687\".");
    }

    @Test
    void aWaitForTheHealthCheckIsToldSo() {
        OwnWait.FailedWait wait =
                new OwnWait.FailedWait("DockerHealthcheckWaitStrategy", Duration.ofSeconds(60), Optional.empty(), "");

        assertThat(StartTrouble.failedWait(
                        "shop",
                        wait,
                        new ContainerLaunchException("Timed out waiting for container to become healthy")))
                .isEqualTo(
                        "shop did not start: it ran, and its own wait (DockerHealthcheckWaitStrategy) did not come true"
                                + " within 60 s: Timed out waiting for container to become healthy."
                                + " There the health check of the image decides, which may ask over one family alone, and"
                                + " not the ports.");
    }
}
