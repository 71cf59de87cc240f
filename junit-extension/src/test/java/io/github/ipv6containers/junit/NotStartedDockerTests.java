package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.VerificationFailedException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;

/** A class whose containers end, or never start, fails before its first test and says why. */
@Tag("docker")
class NotStartedDockerTests {

    private static Launched launched;

    /** All but one at once, as one class after the other has the same network. */
    @BeforeAll
    static void launch() {
        launched = Launched.of(
                DiesTestCase.class, DiesAtOnceTestCase.class, EndsLaterTestCase.class, OtherTroubleTestCase.class);
    }

    @AfterAll
    static void nothingIsLeft() {
        assertThat(OnEngine.ofThisRun()).isEmpty();
    }

    @Test
    void aContainerThatEndsWhileItIsProved() {
        assertThat(NotProvedMessage.of(launched.only(DiesTestCase.class))).isEqualTo(ended());
    }

    @Test
    void aContainerThatEndsWhileItsOwnWaitGoesOnAndItsLogIsKept() {
        Launched alone = Launched.of(DiesInItsWaitTestCase.class);

        assertThat(NotProvedMessage.of(alone)).isEqualTo(ended());
        assertThat(alone.published().get("web.log"))
                .startsWith("(the last 200 lines)\n")
                .endsWith("\n\ngoing\ngone\n");
    }

    /** Its ports are gone before Testcontainers, which then removes it, has seen them. */
    @Test
    void aContainerThatEndsAtOnce() {
        assertThat(NotProvedMessage.of(launched.only(DiesAtOnceTestCase.class)))
                .isEqualTo(ended().replace("going\n             gone", "gone"));
    }

    @Test
    void aContainerThatAnswersAndEndsWhileTheTestsRun() {
        Launched later = launched.only(EndsLaterTestCase.class);

        assertThat(later.begun()).isEqualTo(1);
        assertThat(later.failures()).singleElement().isInstanceOf(VerificationFailedException.class);
        assertThat(later.failures().get(0)).hasMessage("""
                        hungry answered, then ended with exit 137, because its memory ran out, while the tests ran. Its last\
                         words:
                        listening
                        web answered, then ended with exit 7 while the tests ran. Its last words:
                        listening
                        gone""");
    }

    private static String ended() {
        return """
            web stopped (exit 7) before its ports were proved.

              image      IMAGE (PROVENANCE)
              network    dual-stack
              log        going
                         gone
              sure?      yes: 6 of 6 planted listeners were read correctly in this run

              code       CONTAINER-STOPPED
            """.stripTrailing();
    }

    @Test
    void whatDidNotStartIsToldBesideWhatWasNotProved() {
        assertThat(NotProvedMessage.of(launched.only(OtherTroubleTestCase.class))
                        .replaceFirst("within \\d+ s", "within N s"))
                .startsWith("first port 8080 (tcp) answers on IPv4 but not on IPv6.\n")
                .endsWith("""

                        slow did not start: it ran, and its own wait (InVain) did not come true within N s: What was\
                         waited for never came. Its ports then: 8080 answers over IPv4, 8080 answers over IPv6. The last\
                         line of its log: "listening".

                        dependent was not started, because it depends on slow.

                        noCommand did not start: the engine says: failed to create task for container: failed to create\
                         shim task: OCI runtime create failed: runc create failed: unable to start container process:\
                         error during container init: exec: "no-such-command": executable file not found in $PATH.""");
    }

    @IPv6Containers
    static class EndsLaterTestCase {
        @Container
        static final GenericContainer<?> web = Listener.onBothFamiliesUntilToldTo("echo gone; exit 7");

        @Container
        static final GenericContainer<?> hungry = Listener.onBothFamiliesUntilToldTo("exec tail /dev/zero")
                .withCreateContainerCmdModifier(command -> Objects.requireNonNull(command.getHostConfig())
                        .withMemory(32L << 20)
                        .withMemorySwap(32L << 20));

        @Test
        void endsThem() throws Exception {
            for (GenericContainer<?> each : List.of(web, hungry)) {
                each.execInContainer("touch", "/end");
                each.getDockerClient()
                        .waitContainerCmd(each.getContainerId())
                        .start()
                        .awaitStatusCode();
            }
        }
    }

    /** What its recipe sets is in none of the texts, because its command is another. */
    @IPv6Containers
    static class DiesTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = new GenericContainer<>("redis:8.2")
                .withCommand("sh", "-c", "echo going; sleep 1; echo gone >&2; exit 7")
                .withExposedPorts(6379);
    }

    @IPv6Containers
    static class DiesAtOnceTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = new GenericContainer<>("redis:8.2")
                .withCommand("sh", "-c", "echo gone; exit 7")
                .withExposedPorts(6379);
    }

    @IPv6Containers
    static class DiesInItsWaitTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = new GenericContainer<>("debian:trixie-slim")
                .withCommand("sh", "-c", "yes '' | head -n 200; echo going; sleep 1; echo gone >&2; exit 7")
                .withExposedPorts(8080)
                .waitingFor(Wait.forLogMessage("never", 1));
    }

    /** Gives up once the container listens, however long that takes on a busy machine. */
    private static final class InVain extends AbstractWaitStrategy {

        @Override
        protected void waitUntilReady() {
            Wait.forLogMessage("listening\n", 1).waitUntilReady(waitStrategyTarget);
            throw new ContainerLaunchException("What was waited for never came");
        }
    }

    @IPv6Containers
    static class OtherTroubleTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> noCommand = new GenericContainer<>("debian:trixie-slim")
                .withCommand("no-such-command")
                .withExposedPorts(8080);

        @Container
        static final GenericContainer<?> slow = Listener.onBothFamilies().waitingFor(new InVain());

        @Container
        static final GenericContainer<?> dependent = Listener.onBothFamilies().dependsOn(slow);

        @Container
        static final GenericContainer<?> first = Listener.on("0.0.0.0 8080");
    }
}
