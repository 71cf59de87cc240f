package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.containers.IPv6WireMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;

/** As {@link WrongUseTests}: told before any engine is asked. */
class WrongPortsTests {

    static Arguments[] wrongUses() {
        return new Arguments[] {
            Arguments.of(
                    NoPortTestCase.class,
                    "field \"redis\" exposes no port, so nothing of it could be proved; add withExposedPorts(...), or remove"
                            + " \"strict\"."),
            Arguments.of(
                    StrictTestCase.class,
                    "field \"redis\" is not strictly proved on port 6379, where a plain TCP connection is all that is"
                            + " asked for; say what it speaks, for example @Speaks(port = 6379, handshake = \"redis\"),"
                            + " or remove \"strict\"."),
            Arguments.of(
                    OtherPortTestCase.class,
                    "field \"redis\" says what port 6380 speaks, but exposes only 6379; add the port to"
                            + " withExposedPorts(...) or remove its @Speaks."),
            Arguments.of(
                    NoSuchPortTestCase.class,
                    "field \"redis\" exposes port 637900, and a port is a number from 1 to 65535; correct"
                            + " the number."),
            Arguments.of(
                    SpeaksAtNoSuchPortTestCase.class,
                    "field \"redis\" says what port 0 speaks, and a port is a number from 1 to 65535; correct its"
                            + " @Speaks."),
            Arguments.of(
                    UnknownHandshakeTestCase.class,
                    "field \"redis\" cannot be proved on port 6379: There is no handshake \"resp\"; known: amqp, bolt,"
                            + " cql, fastcgi, grpc, http, https, kafka, ldap, memcached, mongodb, mqtt, mysql, nats,"
                            + " postgresql, redis, smtp, tcp, tls, http:/path, http:/path=200, and tls+ before another."),
            Arguments.of(
                    SpeaksTwiceTestCase.class,
                    "field \"redis\" says more than once what port 6379 speaks; keep one @Speaks for each port."),
            Arguments.of(
                    SpeaksNothingTestCase.class,
                    "field \"redis\" says of port 6379 nothing; name its handshake, or write proved = false."),
            Arguments.of(
                    SpeaksAndIsNotProvedTestCase.class,
                    "field \"redis\" says of port 6379 what it speaks, and that it is not proved; remove one of both."),
            Arguments.of(
                    SpeakingWireMockTestCase.class,
                    "field \"wireMock\" holds a IPv6WireMock, of which no port is chosen here; remove @Speaks."),
        };
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void wrongPortsAreToldWithClassFieldAndWhatToDo(Class<?> testCase, String text) {
        Launched launched = Launched.of(testCase);

        assertThat(launched.failures())
                .singleElement()
                .isInstanceOf(ExtensionConfigurationException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("@IPv6Containers on " + testCase.getName() + ": " + text);
        assertThat(launched.begun()).isZero();
    }

    private static GenericContainer<?> redis() {
        return new GenericContainer<>("redis:8.2").withExposedPorts(6379);
    }

    static class AnyTestCase {
        @Test
        void neverRuns() {}
    }

    @IPv6Containers(strict = true)
    static class NoPortTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> redis = new GenericContainer<>("redis:8.2");
    }

    @IPv6Containers(strict = true)
    static class StrictTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> redis = new GenericContainer<>("shop/redis:1").withExposedPorts(6379);
    }

    @IPv6Containers
    static class OtherPortTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 6380, handshake = "redis")
        static final GenericContainer<?> redis = redis();
    }

    @IPv6Containers
    static class NoSuchPortTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> redis = new GenericContainer<>("redis:8.2").withExposedPorts(637_900);
    }

    @IPv6Containers
    static class SpeaksAtNoSuchPortTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 0, handshake = "redis")
        static final GenericContainer<?> redis = redis();
    }

    @IPv6Containers
    static class UnknownHandshakeTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 6379, handshake = "resp")
        static final GenericContainer<?> redis = redis();
    }

    @IPv6Containers
    static class SpeaksTwiceTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 6379, handshake = "redis")
        @Speaks(port = 6379, handshake = "http")
        static final GenericContainer<?> redis = redis();
    }

    @IPv6Containers
    static class SpeaksNothingTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 6379)
        static final GenericContainer<?> redis = redis();
    }

    @IPv6Containers
    static class SpeaksAndIsNotProvedTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 6379, handshake = "redis", proved = false)
        static final GenericContainer<?> redis = redis();
    }

    @IPv6Containers
    static class SpeakingWireMockTestCase extends AnyTestCase {
        @Container
        @Speaks(port = 8080, handshake = "http")
        static final IPv6WireMock wireMock = new IPv6WireMock();
    }
}
