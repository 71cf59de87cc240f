package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;

/** A class fails before its first test, with the whole message. */
@Tag("docker")
class NotProvedDockerTests {

    private static Launched launched;

    /** All at once, as one class after the other has the same network. */
    @BeforeAll
    static void launch() {
        launched = Launched.sideBySide(
                2,
                MuteTestCase.class,
                IPv4OnlyTestCase.class,
                IPv6OnlyTestCase.class,
                MappedTestCase.class,
                NoneTestCase.class,
                TwoTestCase.class);
    }

    @AfterAll
    static void nothingIsLeft() {
        assertThat(OnEngine.ofThisRun()).isEmpty();
    }

    @Test
    void aListenerOnIPv4Only() {
        assertThat(NotProvedMessage.of(launched.only(IPv4OnlyTestCase.class))).isEqualTo("""
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
        assertThat(NotProvedMessage.of(launched.only(IPv6OnlyTestCase.class))).isEqualTo("""
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
              listening  [::]:8080 (the [::] row of 8080 is IPv6 alone: IPV6_V6ONLY is set)
              sure?      yes: 6 of 6 planted listeners were read correctly in this run

              code       PORT-V4-REFUSED
            """.stripTrailing());
    }

    @Test
    void aListenerOnMappedAddressesOnly() {
        assertThat(NotProvedMessage.of(launched.only(MappedTestCase.class))).isEqualTo("""
            web port 8080 (tcp) answers on IPv4 but not on IPv6.

              image      IMAGE (PROVENANCE)
              network    dual-stack, granted IPV4 and IPV6
              expected   TCP connection on IPv4 and IPv6
              seen       network   IPV4:8080  answered banner "HTTP/1.1 200 OK", then closed in N ms
                         network   [IPV6]:8080  refused
                         host      127.0.0.1:PUBLISHED  answered banner "HTTP/1.1 200 OK", then closed in N ms
                         host      [::1]:PUBLISHED  accepted, silent: closed (a proxy accepts: no proof)
                         loopback  127.0.0.1:8080  answered banner "HTTP/1.1 200 OK", then closed in N ms
                         loopback  [::1]:8080  refused
              listening  [::ffff:0.0.0.0]:8080 (no IPv6 row for 8080)
              sure?      yes: 6 of 6 planted listeners were read correctly in this run

              code       PORT-V6-REFUSED
            """.stripTrailing());
    }

    @Test
    void aListenerThatIsMuteOnIPv6() {
        assertThat(NotProvedMessage.of(launched.only(MuteTestCase.class))).isEqualTo("""
            web port 8080 (http) accepted on [IPV6]:8080 and sent nothing for N s (HTTP GET / expected).

              image      IMAGE (PROVENANCE)
              network    dual-stack, granted IPV4 and IPV6
              expected   HTTP GET / on IPv4 and IPv6
              seen       network   IPV4:8080  answered HTTP 200 in N ms
                         network   [IPV6]:8080  accepted, silent for N s: sent nothing for 5 s
                         host      127.0.0.1:PUBLISHED  answered HTTP 200 in N ms
                         host      [::1]:PUBLISHED  accepted, silent for N s: sent nothing for 5 s (a proxy accepts: no proof)
                         loopback  127.0.0.1:8080  answered HTTP 200 in N ms
                         loopback  [::1]:8080  accepted, silent for N s: sent nothing more
              listening  0.0.0.0:8080, [::]:8080
              sure?      yes: 6 of 6 planted listeners were read correctly in this run

              code       PORT-V6-SILENT
            """.stripTrailing());
    }

    @Test
    void noListenerAtAll() {
        assertThat(NotProvedMessage.of(launched.only(NoneTestCase.class))).isEqualTo("""
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
              listening  nothing, on any port
              also       The last line of its log is "listening".
              sure?      yes: 6 of 6 planted listeners were read correctly in this run

              code       PORT-V4-REFUSED, PORT-V6-REFUSED
            """.stripTrailing());
    }

    @Test
    void severalContainersAreToldInOneTable() {
        assertThat(NotProvedMessage.of(launched.only(TwoTestCase.class))).isEqualTo("""
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
              listening  [::]:8080 (the [::] row of 8080 is IPv6 alone: IPV6_V6ONLY is set)

              service    first
              image      IMAGE (PROVENANCE)
              network    dual-stack, granted IPV4 and IPV6
              seen       from the network, at the container's own addresses
              listening  0.0.0.0:8080 (no IPv6 row for 8080)

              sure?      yes: 6 of 6 planted listeners were read correctly in this run""");
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
    static class TwoTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> first = Listener.on("0.0.0.0 8080");

        @Container
        static final GenericContainer<?> second = Listener.on(":: 8080");

        @Container
        static final GenericContainer<?> good = Listener.onBothFamilies();
    }
}
