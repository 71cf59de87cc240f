package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.traffic.Traffic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.lifecycle.Startable;

/** As {@link WrongUseTests}, for the list and for parameters: told before any engine is asked. */
class WrongListTests {

    static Arguments[] wrongUses() {
        return new Arguments[] {
            Arguments.of(AbstractTestCase.class, "the listed Unfinished is abstract; name a class that can be made."),
            Arguments.of(
                    InnerTestCase.class,
                    "the listed Inner is an inner class and needs an instance around it; make it static."),
            Arguments.of(
                    NoConstructorTestCase.class,
                    "the listed Demanding has no constructor without parameters; write a subclass that has one,"
                            + " or use a field with @Container."),
            Arguments.of(BrokenConstructorTestCase.class, "the listed Broken cannot be made: No image today."),
            Arguments.of(
                    OtherStartableTestCase.class,
                    "the listed Other cannot be put on a network of a chosen mode; name a GenericContainer."),
            Arguments.of(TwiceTestCase.class, "the listed IPv6WireMock is there more than once; name each class once."),
            Arguments.of(
                    NoPortTestCase.class,
                    "the listed Portless exposes no port, so nothing of it could be"
                            + " proved; add withExposedPorts(...), or remove \"strict\"."),
            Arguments.of(
                    OverlapTestCase.class,
                    "field \"wireMock\" is a IPv6WireMock, which the list has too, and two would be started; remove the"
                            + " field or the entry of the list."),
            Arguments.of(
                    ScopeOfNothingTestCase.class,
                    "scope = JVM says how long listed containers live, but no class is listed; list the containers'"
                            + " classes, or remove scope."),
            Arguments.of(
                    NotListedTestCase.class,
                    "a parameter is a IPv6RedisContainer, which the list has not; list it: @IPv6Containers({…,"
                            + " IPv6RedisContainer.class})."),
            Arguments.of(
                    PerTestBeforeAllTestCase.class,
                    "a IPv6WireMock of scope TEST lives as long as one test, so there is none for beforeAll; take it in a"
                            + " test method, or choose scope CLASS."),
            Arguments.of(
                    FamilyOfATestTestCase.class,
                    "a parameter of type IPFamily in neverRuns has no family to be of; put @EachIPFamily on a test in"
                            + " place of @Test."),
            Arguments.of(
                    FamilyOfARepetitionTestCase.class,
                    "a parameter of type Endpoint in neverRuns has no family to be of; put @EachIPFamily on a test in"
                            + " place of @Test."),
            Arguments.of(
                    FamilyBeforeATestTestCase.class,
                    "a parameter of type IPFamily in prepare, for neverRuns, has no family to be of; put @EachIPFamily on"
                            + " a test in place of @Test."),
            Arguments.of(
                    FamilyOfAConstructorTestCase.class,
                    "a parameter of type IPFamily in the constructor, for neverRuns, has no family to be of; put"
                            + " @EachIPFamily on a test in place of @Test."),
            Arguments.of(
                    TrafficBeforeAllTestCase.class,
                    "traffic is watched for one test at a time; take Traffic in a test method, in @BeforeEach, or in the"
                            + " constructor."),
        };
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void wrongUseIsToldWithWhatToDo(Class<?> testCase, String text) {
        Launched launched = Launched.of(testCase);

        assertThat(launched.failures())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("@IPv6Containers on " + testCase.getName() + ": " + text);
        assertThat(launched.passed()).isEmpty();
    }

    static class AnyTestCase {
        @Test
        void neverRuns() {}
    }

    abstract static class Unfinished extends GenericContainer<Unfinished> {
        Unfinished() {
            super("redis:8.2");
        }
    }

    @IPv6Containers(Unfinished.class)
    static class AbstractTestCase extends AnyTestCase {}

    private String image() {
        return "redis:8.2";
    }

    class Inner extends GenericContainer<Inner> {
        Inner() {
            super(image());
        }
    }

    @IPv6Containers(Inner.class)
    static class InnerTestCase extends AnyTestCase {}

    static class Demanding extends GenericContainer<Demanding> {
        Demanding(String image) {
            super(image);
        }
    }

    @IPv6Containers(Demanding.class)
    static class NoConstructorTestCase extends AnyTestCase {}

    static class Broken extends GenericContainer<Broken> {
        Broken() {
            super("redis:8.2");
            throw new IllegalStateException("No image today.");
        }
    }

    @IPv6Containers(Broken.class)
    static class BrokenConstructorTestCase extends AnyTestCase {}

    static class Other implements Startable {
        @Override
        public void start() {}

        @Override
        public void stop() {}
    }

    @IPv6Containers(Other.class)
    static class OtherStartableTestCase extends AnyTestCase {}

    @IPv6Containers({IPv6WireMock.class, IPv6WireMock.class})
    static class TwiceTestCase extends AnyTestCase {}

    static class Portless extends GenericContainer<Portless> {
        Portless() {
            super("redis:8.2");
        }
    }

    @IPv6Containers(value = Portless.class, strict = true)
    static class NoPortTestCase extends AnyTestCase {}

    @IPv6Containers(IPv6WireMock.class)
    static class OverlapTestCase extends AnyTestCase {
        @Container
        static final IPv6WireMock wireMock = new IPv6WireMock();
    }

    @IPv6Containers(scope = ContainerScope.JVM)
    static class ScopeOfNothingTestCase extends AnyTestCase {
        @Container
        static final IPv6WireMock wireMock = new IPv6WireMock();
    }

    @IPv6Containers(IPv6WireMock.class)
    static class NotListedTestCase {
        @Test
        void neverRuns(IPv6RedisContainer redis) {}
    }

    @IPv6Containers(value = IPv6WireMock.class, scope = ContainerScope.TEST)
    static class PerTestBeforeAllTestCase extends AnyTestCase {
        @BeforeAll
        static void beforeAll(IPv6WireMock wireMock) {}
    }

    @IPv6Containers(IPv6WireMock.class)
    static class FamilyOfATestTestCase {
        @Test
        void neverRuns(IPFamily family) {}
    }

    @IPv6Containers(IPv6WireMock.class)
    static class FamilyOfARepetitionTestCase {
        @RepeatedTest(1)
        void neverRuns(Endpoint endpoint) {}
    }

    @IPv6Containers(IPv6WireMock.class)
    static class FamilyBeforeATestTestCase extends AnyTestCase {
        @BeforeEach
        void prepare(IPFamily family) {}
    }

    @IPv6Containers(IPv6WireMock.class)
    static class FamilyOfAConstructorTestCase extends AnyTestCase {
        FamilyOfAConstructorTestCase(IPFamily family) {}
    }

    @IPv6Containers(IPv6WireMock.class)
    static class TrafficBeforeAllTestCase extends AnyTestCase {
        @BeforeAll
        static void beforeAll(Traffic traffic) {}
    }
}
