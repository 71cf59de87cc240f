package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6WireMock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.junit.jupiter.Container;

/** With WireMock inside the JVM, which needs no engine. */
class EndpointParameterTests {

    private static final Queue<Endpoint> GIVEN = new ConcurrentLinkedQueue<>();

    @AfterEach
    void forget() {
        GIVEN.clear();
    }

    @Test
    void theOnlyServicePortOfAClassIsMeant() {
        Launched launched = Launched.of(OnePortTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(GIVEN).extracting(Endpoint::family).containsExactly(IPFamily.IPV4, IPFamily.IPV6);
        assertThat(GIVEN).extracting(Endpoint::host).containsExactly("127.0.0.1", "::1");
    }

    @Test
    void ofSeveralOneIsNamedAlsoInALifeCycleMethod() {
        Launched launched = Launched.of(TwoPortsTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(GIVEN).extracting(Endpoint::port).containsExactly(TwoPortsTestCase.port(), TwoPortsTestCase.port());
    }

    static Arguments[] wrongUses() {
        return new Arguments[] {
            Arguments.of(
                    WhichTestCase.class,
                    "an Endpoint may be that of a (port N), b (port N); say which, for example @EndpointOf(value ="
                            + " \"a\", port = N)."),
            Arguments.of(UnknownTestCase.class, "there is no container \"c\"; there is a (port N), b (port N)."),
            Arguments.of(NoSuchPortTestCase.class, "a has no service port 7; there is a (port N)."),
        };
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void whatIsNotClearIsToldWithWhatThereIs(Class<?> testCase, String text) {
        Launched launched = Launched.of(testCase);

        assertThat(launched.failures()).hasSize(2).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(ParameterResolutionException.class)
                .extracting(any -> String.valueOf(any.getMessage()).replaceAll("\\d{2,}", "N"))
                .isEqualTo("@EachIPFamily on " + testCase.getName() + ".neverRuns: " + text));
    }

    @IPv6Containers(IPv6WireMock.class)
    static class OnePortTestCase {
        @EachIPFamily
        void reaches(Endpoint endpoint) {
            GIVEN.add(endpoint);
        }
    }

    static class TwoContainers {
        @Container
        static final IPv6WireMock a = new IPv6WireMock();

        @Container
        static final IPv6WireMock b = new IPv6WireMock();
    }

    @IPv6Containers
    static class TwoPortsTestCase extends TwoContainers {

        private static int seen;

        @BeforeEach
        void remember(@EndpointOf("b") Endpoint endpoint) {
            seen = endpoint.port();
        }

        @EachIPFamily
        void reaches(@EndpointOf("b") Endpoint endpoint) {
            GIVEN.add(endpoint);
        }

        static int port() {
            return seen;
        }
    }

    @IPv6Containers
    static class WhichTestCase extends TwoContainers {
        @EachIPFamily
        void neverRuns(Endpoint endpoint) {}
    }

    @IPv6Containers
    static class UnknownTestCase extends TwoContainers {
        @EachIPFamily
        void neverRuns(@EndpointOf("c") Endpoint endpoint) {}
    }

    @IPv6Containers
    static class NoSuchPortTestCase extends TwoContainers {
        @EachIPFamily
        void neverRuns(@EndpointOf(value = "a", port = 7) Endpoint endpoint) {}
    }
}
