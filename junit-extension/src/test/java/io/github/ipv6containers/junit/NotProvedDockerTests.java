package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.VerificationFailedException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;

/** A class fails before its first test, with the whole message. */
@Tag("docker")
class NotProvedDockerTests {

    @AfterEach
    void nothingIsLeft() {
        assertThat(OnEngine.ofThisRun()).isEmpty();
    }

    @Test
    void aListenerOnIPv4Only() {
        assertThat(message(IPv4OnlyTestCase.class)).isEqualTo("""
            web port 8080 (http) answers on IPv4 but not on IPv6.

              image      IMAGE (PROVENANCE)
              network    dual-stack, granted IPV4 and IPV6
              expected   HTTP GET / on IPv4 and IPv6
              seen       network   IPV4:8080  answered HTTP 200 in N ms
                         network   [IPV6]:8080  refused
                         host      127.0.0.1:PUBLISHED  answered HTTP 200 in N ms
                         host      [::1]:PUBLISHED  accepted, silent: closed (a proxy accepts: no proof)
                         loopback  127.0.0.1:8080  answered HTTP 200 in N ms
                         loopback  [::1]:8080  refused
              listening  0.0.0.0:8080 (no IPv6 row for 8080)
              sure?      yes: 6 of 6 planted listeners were read correctly in this run

              code       PORT-V6-REFUSED
            """.stripTrailing());
    }

    @Test
    void aListenerOnIPv6Only() {
        assertThat(message(IPv6OnlyTestCase.class)).isEqualTo("""
            web port 8080 (http) answers on IPv6 but not on IPv4.

              image      IMAGE (PROVENANCE)
              network    dual-stack, granted IPV4 and IPV6
              expected   HTTP GET / on IPv4 and IPv6
              seen       network   IPV4:8080  refused
                         network   [IPV6]:8080  answered HTTP 200 in N ms
                         host      127.0.0.1:PUBLISHED  accepted, silent: closed (a proxy accepts: no proof)
                         host      [::1]:PUBLISHED  answered HTTP 200 in N ms
                         loopback  127.0.0.1:8080  refused
                         loopback  [::1]:8080  answered HTTP 200 in N ms
              listening  [::]:8080
              sure?      yes: 6 of 6 planted listeners were read correctly in this run

              code       PORT-V4-REFUSED
            """.stripTrailing());
    }

    @Test
    void aListenerOnMappedAddressesOnly() {
        assertThat(message(MappedTestCase.class)).isEqualTo("""
            web port 8080 (tcp) answers on IPv4 but not on IPv6.

              image      IMAGE (PROVENANCE)
              network    dual-stack, granted IPV4 and IPV6
              expected   TCP connection on IPv4 and IPv6
              seen       network   IPV4:8080  answered connection accepted and kept open in N ms
                         network   [IPV6]:8080  refused
                         host      127.0.0.1:PUBLISHED  answered connection accepted and kept open in N ms
                         host      [::1]:PUBLISHED  accepted, silent: closed (a proxy accepts: no proof)
                         loopback  127.0.0.1:8080  answered connection accepted and kept open in N ms
                         loopback  [::1]:8080  refused
              listening  [::ffff:0.0.0.0]:8080 (no IPv6 row for 8080)
              sure?      yes: 6 of 6 planted listeners were read correctly in this run

              code       PORT-V6-REFUSED
            """.stripTrailing());
    }

    @Test
    void aListenerThatIsMuteOnIPv6() {
        assertThat(message(MuteTestCase.class)).isEqualTo("""
            web port 8080 (http) accepted on [IPV6]:8080 and sent nothing for 5 s (HTTP GET / expected).

              image      IMAGE (PROVENANCE)
              network    dual-stack, granted IPV4 and IPV6
              expected   HTTP GET / on IPv4 and IPv6
              seen       network   IPV4:8080  answered HTTP 200 in N ms
                         network   [IPV6]:8080  accepted, silent for 5 s: sent nothing for 5 s
                         host      127.0.0.1:PUBLISHED  answered HTTP 200 in N ms
                         host      [::1]:PUBLISHED  accepted, silent for 5 s: sent nothing for 5 s (a proxy accepts: no proof)
                         loopback  127.0.0.1:8080  answered HTTP 200 in N ms
                         loopback  [::1]:8080  accepted, silent for 5 s: sent nothing more
              listening  0.0.0.0:8080, [::]:8080
              sure?      yes: 6 of 6 planted listeners were read correctly in this run

              code       PORT-V6-SILENT
            """.stripTrailing());
    }

    @Test
    void noListenerAtAll() {
        assertThat(message(NoneTestCase.class)).isEqualTo("""
            web port 8080 (tcp) does not answer on IPv4 or IPv6: the connection is refused.

              image      IMAGE (PROVENANCE)
              network    dual-stack, granted IPV4 and IPV6
              expected   TCP connection on IPv4 and IPv6
              seen       network   IPV4:8080  refused
                         network   [IPV6]:8080  refused
                         host      127.0.0.1:PUBLISHED  accepted, silent: closed (a proxy accepts: no proof)
                         host      [::1]:PUBLISHED  accepted, silent: closed (a proxy accepts: no proof)
                         loopback  127.0.0.1:8080  refused
                         loopback  [::1]:8080  refused
              sure?      yes: 6 of 6 planted listeners were read correctly in this run

              code       PORT-V4-REFUSED, PORT-V6-REFUSED
            """.stripTrailing());
    }

    @Test
    void aContainerThatEndsWhileItIsProved() {
        assertThat(message(DiesTestCase.class)).isEqualTo(ended("dual-stack, granted IPV4 and IPV6"));
    }

    @Test
    void aContainerThatEndsWhileItsOwnWaitGoesOnAndItsLogIsKept() {
        Launched launched = Launched.of(DiesInItsWaitTestCase.class);

        assertThat(message(launched)).isEqualTo(ended("dual-stack"));
        assertThat(launched.published()).containsEntry("web.log", "going\ngone\n");
    }

    private static String ended(String network) {
        return """
            web stopped (exit 7) before its ports were proved.

              image      IMAGE (PROVENANCE)
              network    %s
              log        going
                         gone
              sure?      yes: 6 of 6 planted listeners were read correctly in this run

              code       CONTAINER-STOPPED
            """.formatted(network).stripTrailing();
    }

    @Test
    void severalContainersAreToldInOneTable() {
        assertThat(message(TwoTestCase.class)).isEqualTo("""
            2 of 3 services are not proved on a dual-stack network: second, first.

              service  port  IPv4  IPv6  verdict
              second   8080 tcp  REFUSED  answered N ms  <<< IPv4 [1]
              first    8080 tcp  answered N ms  REFUSED  <<< IPv6 [2]

              [1]        second port 8080 (tcp) answers on IPv6 but not on IPv4.
                         code PORT-V4-REFUSED

              [2]        first port 8080 (tcp) answers on IPv4 but not on IPv6.
                         code PORT-V6-REFUSED

              service    second
              image      IMAGE (PROVENANCE)
              network    dual-stack, granted IPV4 and IPV6
              seen       from the network, at the container's own addresses
              listening  [::]:8080

              service    first
              image      IMAGE (PROVENANCE)
              network    dual-stack, granted IPV4 and IPV6
              seen       from the network, at the container's own addresses
              listening  0.0.0.0:8080 (no IPv6 row for 8080)

              sure?      yes: 6 of 6 planted listeners were read correctly in this run""");
    }

    @Test
    void whatDidNotStartIsToldBesideWhatWasNotProved() {
        assertThat(message(OtherTroubleTestCase.class))
                .startsWith("first port 8080 (tcp) answers on IPv4 but not on IPv6.\n")
                .endsWith("""

                        slow did not start: Timed out waiting for log output matching 'never'.

                        dependent was not started, because it depends on slow.

                        noCommand did not start: the engine says: failed to create task for container: failed to create\
                         shim task: OCI runtime create failed: runc create failed: unable to start container process:\
                         error during container init: exec: "no-such-command": executable file not found in $PATH.""");
    }

    private static String message(Class<?> testCase) {
        return message(Launched.of(testCase));
    }

    private static String message(Launched launched) {
        assertThat(launched.begun()).as("tests that were begun").isZero();
        assertThat(launched.failures()).singleElement().isInstanceOf(VerificationFailedException.class);
        return Normalized.of(String.valueOf(launched.failures().get(0).getMessage()));
    }

    static class AnyTestCase {
        @Test
        void neverRuns() {}
    }

    @IPv6Containers
    static class IPv4OnlyTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 8080, handshake = "http")
        static final GenericContainer<?> web = Listener.on("0.0.0.0 8080");
    }

    @IPv6Containers
    static class IPv6OnlyTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 8080, handshake = "http")
        static final GenericContainer<?> web = Listener.on(":: 8080");
    }

    @IPv6Containers
    static class MappedTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = Listener.on("::ffff:0.0.0.0 8080");
    }

    @IPv6Containers
    static class MuteTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 8080, handshake = "http")
        static final GenericContainer<?> web =
                Listener.on("0.0.0.0 8080", "mute :: 8080").waitingFor(Wait.forLogMessage("listening\n", 1));
    }

    @IPv6Containers
    static class NoneTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = Listener.on().withStartupTimeout(Duration.ofSeconds(3));
    }

    @IPv6Containers
    static class DiesTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = new GenericContainer<>("debian:trixie-slim")
                .withCommand("sh", "-c", "echo going; sleep 1; echo gone >&2; exit 7")
                .withExposedPorts(8080);
    }

    @IPv6Containers
    static class DiesInItsWaitTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = new GenericContainer<>("debian:trixie-slim")
                .withCommand("sh", "-c", "echo going; sleep 1; echo gone >&2; exit 7")
                .withExposedPorts(8080)
                .waitingFor(Wait.forLogMessage("never", 1));
    }

    @IPv6Containers
    static class DiesAtOnceTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> web = new GenericContainer<>("debian:trixie-slim")
                .withCommand("sh", "-c", "echo gone >&2; exit 7")
                .withExposedPorts(8080)
                .waitingFor(Wait.forHttp("/"));
    }

    @IPv6Containers
    static class TwoTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> first = Listener.on("0.0.0.0 8080");

        @Container
        static final GenericContainer<?> second = Listener.on(":: 8080");

        @Container
        static final GenericContainer<?> good = Listener.onBothFamilies();
    }

    @IPv6Containers
    static class OtherTroubleTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> noCommand = new GenericContainer<>("debian:trixie-slim")
                .withCommand("no-such-command")
                .withExposedPorts(8080);

        @Container
        static final GenericContainer<?> slow = Listener.onBothFamilies()
                .waitingFor(Wait.forLogMessage("never", 1))
                .withStartupTimeout(Duration.ofSeconds(2));

        @Container
        static final GenericContainer<?> dependent = Listener.onBothFamilies().dependsOn(slow);

        @Container
        static final GenericContainer<?> first = Listener.on("0.0.0.0 8080");
    }
}
