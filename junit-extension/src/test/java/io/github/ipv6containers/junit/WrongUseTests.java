package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.lifecycle.Startable;

/** All of these are told before any engine is asked: the tests pass on a machine that has none. */
class WrongUseTests {

    private static final String NOTHING_DECLARED = "no field has @Container and no class is listed, so nothing would be"
            + " proved; put @Container (org.testcontainers.junit.jupiter) on the fields that hold containers, or list"
            + " their classes, for example @IPv6Containers(IPv6RedisContainer.class).";

    static Arguments[] wrongUses() {
        return new Arguments[] {
            Arguments.of(NoFieldTestCase.class, NOTHING_DECLARED),
            Arguments.of(
                    TwoOwnersTestCase.class,
                    "the class has @Testcontainers too, and both would start and stop its containers; remove"
                            + " @Testcontainers."),
            Arguments.of(
                    NullTestCase.class, "field \"redis\" is null; assign the container where the field is declared."),
            Arguments.of(
                    NullPerTestTestCase.class,
                    "field \"redis\" is null; assign the container where the field is declared."),
            Arguments.of(
                    TextTestCase.class,
                    "field \"redis\" is a java.lang.String, which is no container; remove @Container or make it a"
                            + " GenericContainer."),
            Arguments.of(
                    OtherStartableTestCase.class,
                    "field \"other\" holds a io.github.ipv6containers.junit.WrongUseTests$Nothing, which is no container,"
                            + " so that nothing of it could be proved; use a GenericContainer or a ComposeContainer, or"
                            + " remove \"strict\"."),
            Arguments.of(
                    OwnNetworkTestCase.class, "field \"redis\" has a network of its own; remove withNetwork(...)."),
            Arguments.of(
                    HostNetworkTestCase.class,
                    "field \"redis\" has a network mode of its own; remove withNetworkMode(\"host\")."),
            Arguments.of(
                    DependencyWithNetworkTestCase.class,
                    "field \"redis\" depends on a container that has a network of its own; remove withNetwork(...)"
                            + " there."),
            Arguments.of(
                    CircleTestCase.class,
                    "the containers of field \"b\" depend on each other in a circle; remove one dependsOn(...)."),
        };
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void wrongUseIsToldWithClassFieldAndWhatToDo(Class<?> testCase, String text) {
        Launched launched = Launched.of(testCase);

        assertThat(launched.failures())
                .singleElement()
                .isInstanceOf(ExtensionConfigurationException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("@IPv6Containers on " + testCase.getName() + ": " + text);
        assertThat(launched.passed()).isEmpty();
    }

    @Test
    void aNestedClassWithoutAnyFieldAroundItIsToldTheSame() {
        Launched launched = Launched.of(EmptyOuterTestCase.class);

        assertThat(launched.failures())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("@IPv6Containers on " + EmptyOuterTestCase.Inner.class.getName() + ": " + NOTHING_DECLARED);
    }

    @Test
    void anUnknownModeIsToldBeforeAnythingElse() {
        Launched launched = Launched.with(Map.of("ipv6containers.mode", "both"), NoFieldTestCase.class);

        assertThat(launched.failures())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("@IPv6Containers on " + NoFieldTestCase.class.getName()
                        + ": there is no mode \"both\" (from the JUnit parameter or system property"
                        + " ipv6containers.mode); write ipv4-only, dual-stack or ipv6-only.");
    }

    @Test
    void eachIPFamilyNeedsAClassWithAMode() {
        assertThat(Launched.of(FamilyWithoutModeTestCase.class).failures())
                .singleElement()
                .isInstanceOf(ExtensionConfigurationException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("@EachIPFamily on " + FamilyWithoutModeTestCase.class.getName()
                        + ".stores: the class has no mode that families could be taken from; put @IPv6Containers on"
                        + " it.");
    }

    private static GenericContainer<?> redis() {
        return new GenericContainer<>("redis:8.2").withExposedPorts(6379);
    }

    static class AnyTestCase {
        @Test
        void neverRuns() {}
    }

    @IPv6Containers
    static class NoFieldTestCase extends AnyTestCase {}

    @IPv6Containers
    @Testcontainers
    static class TwoOwnersTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> redis = redis();
    }

    @IPv6Containers
    static class NullTestCase extends AnyTestCase {
        @Container
        static final @Nullable GenericContainer<?> redis = null;
    }

    @IPv6Containers
    static class NullPerTestTestCase extends AnyTestCase {
        @Container
        final @Nullable GenericContainer<?> redis = null;
    }

    @IPv6Containers
    static class TextTestCase extends AnyTestCase {
        @Container
        static final String redis = "redis:8.2";
    }

    static final class Nothing implements Startable {
        @Override
        public void start() {}

        @Override
        public void stop() {}
    }

    @IPv6Containers(strict = true)
    static class OtherStartableTestCase extends AnyTestCase {
        @Container
        static final Startable other = new Nothing();
    }

    @IPv6Containers
    static class OwnNetworkTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> redis = redis().withNetwork(Network.SHARED);
    }

    @IPv6Containers
    static class HostNetworkTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> redis = redis().withNetworkMode("host");
    }

    @IPv6Containers
    static class DependencyWithNetworkTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> redis = redis().dependsOn(redis().withNetwork(Network.SHARED));
    }

    @IPv6Containers
    static class CircleTestCase extends AnyTestCase {
        @Container
        static final GenericContainer<?> a = redis();

        @Container
        static final GenericContainer<?> b = redis().dependsOn(a);

        static {
            a.dependsOn(b);
        }
    }

    @IPv6Containers
    static class EmptyOuterTestCase {
        @Nested
        class Inner extends AnyTestCase {}
    }

    static class FamilyWithoutModeTestCase {
        @EachIPFamily
        void stores() {}
    }
}
