package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.IPv6WireMock;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** With WireMock inside the JVM, which needs no engine. */
class ContainerListTests {

    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    /** Each container that a test was given, and whether it ran then. */
    private static final Queue<IPv6WireMock> GIVEN = new ConcurrentLinkedQueue<>();

    @AfterEach
    void forget() {
        GIVEN.clear();
    }

    @Test
    void constructorsTestsAndLifeCycleMethodsAreGivenTheContainerOfTheClass() {
        Launched launched = Launched.of(EverywhereTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(2);
        assertThat(GIVEN).hasSize(1 + 2 * 4 + 1).containsOnly(first());
        assertThat(isRunning(first())).as("runs after its class").isFalse();
    }

    @Test
    void aNestedClassIsGivenTheContainerOfTheClassAroundIt() {
        Launched launched = Launched.of(OuterTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(GIVEN).hasSize(2).containsOnly(first());
    }

    @Test
    void theListIsInheritedAndMayStandOnAnotherAnnotation() {
        Launched launched = Launched.of(InheritingTestCase.class, ComposedTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(GIVEN).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aContainerOfScopeTestIsNewForEachTestAndThereForTheConstructor() {
        Launched launched = Launched.of(PerTestTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(2);
        assertThat(GIVEN).hasSize(4);
        assertThat(Map.copyOf(counted()).values()).containsExactly(2, 2);
        assertThat(GIVEN).noneMatch(ContainerListTests::isRunning);
    }

    @Test
    void aContainerOfScopeTestIsThereForTestsThatShareAnInstance() {
        Launched launched = Launched.of(PerTestInOneInstanceTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(GIVEN).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aContainerOfScopeJVMIsOneForAllClassesOfAModeAndStoppedAtTheEnd() {
        Launched launched =
                Launched.of(SharingTestCase.class, AlsoSharingTestCase.class, SharingOverIPv4TestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(3);
        assertThat(counted().values()).containsExactlyInAnyOrder(2, 1);
        assertThat(GIVEN).noneMatch(ContainerListTests::isRunning);
    }

    @Test
    void classesThatRunSideBySideShareTheOneOfScopeJVM() {
        Launched launched = Launched.with(PARALLEL, SharingTestCase.class, AlsoSharingTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(counted().values()).containsExactly(2);
    }

    @Test
    void classesThatRunSideBySideHaveOneOfScopeClassEach() {
        Launched launched = Launched.with(PARALLEL, EverywhereTestCase.class, OuterTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(counted()).hasSize(2);
    }

    @Test
    void aTestPerFamilyTakesBothTheContainerAndTheFamily() {
        Launched launched = Launched.of(FamilyTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed())
                .containsExactly(
                        "stores(IPv6WireMock, IPFamily) over IPv4", "stores(IPv6WireMock, IPFamily) over IPv6");
    }

    private static IPv6WireMock first() {
        return GIVEN.element();
    }

    private static Map<IPv6WireMock, Integer> counted() {
        Map<IPv6WireMock, Integer> counted = new ConcurrentHashMap<>();
        GIVEN.forEach(given -> counted.merge(given, 1, Integer::sum));
        return counted;
    }

    private static boolean isRunning(@Nullable IPv6WireMock wireMock) {
        return wireMock != null && wireMock.server().isRunning();
    }

    private static void given(IPv6WireMock wireMock) {
        assertThat(isRunning(wireMock)).isTrue();
        GIVEN.add(wireMock);
    }

    @IPv6Containers(IPv6WireMock.class)
    static class EverywhereTestCase {

        EverywhereTestCase(IPv6WireMock wireMock) {
            given(wireMock);
        }

        @BeforeAll
        static void beforeAll(IPv6WireMock wireMock) {
            given(wireMock);
        }

        @BeforeEach
        void beforeEach(IPv6WireMock wireMock) {
            given(wireMock);
        }

        @Test
        void one(IPv6WireMock wireMock) {
            given(wireMock);
        }

        @Test
        void two(IPv6WireMock wireMock) {
            given(wireMock);
        }

        @AfterEach
        void afterEach(IPv6WireMock wireMock) {
            given(wireMock);
        }

        @AfterAll
        static void afterAll(IPv6WireMock wireMock) {
            given(wireMock);
        }
    }

    @IPv6Containers(IPv6WireMock.class)
    static class OuterTestCase {

        @Test
        void outside(IPv6WireMock wireMock) {
            given(wireMock);
        }

        @Nested
        class Inner {

            @Test
            void inside(IPv6WireMock wireMock) {
                given(wireMock);
            }
        }
    }

    @IPv6Containers(IPv6WireMock.class)
    static class ListingTestCase {}

    static class InheritingTestCase extends ListingTestCase {
        @Test
        void inherits(IPv6WireMock wireMock) {
            given(wireMock);
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @IPv6Containers(IPv6WireMock.class)
    @interface WithWireMock {}

    @WithWireMock
    static class ComposedTestCase {
        @Test
        void composes(IPv6WireMock wireMock) {
            given(wireMock);
        }
    }

    @IPv6Containers(value = IPv6WireMock.class, scope = ContainerScope.TEST)
    static class PerTestTestCase {

        PerTestTestCase(IPv6WireMock wireMock) {
            given(wireMock);
        }

        @Test
        void one(IPv6WireMock wireMock) {
            given(wireMock);
        }

        @Test
        void two(IPv6WireMock wireMock) {
            given(wireMock);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @IPv6Containers(value = IPv6WireMock.class, scope = ContainerScope.TEST)
    static class PerTestInOneInstanceTestCase {

        @Test
        void one(IPv6WireMock wireMock) {
            given(wireMock);
        }

        @Test
        void two(IPv6WireMock wireMock) {
            given(wireMock);
        }
    }

    @IPv6Containers(value = IPv6WireMock.class, scope = ContainerScope.JVM)
    static class SharingTestCase {
        @Test
        void shares(IPv6WireMock wireMock) {
            given(wireMock);
        }
    }

    @IPv6Containers(value = IPv6WireMock.class, scope = ContainerScope.JVM)
    static class AlsoSharingTestCase {
        @Test
        void shares(IPv6WireMock wireMock) {
            given(wireMock);
        }
    }

    @IPv6Containers(value = IPv6WireMock.class, scope = ContainerScope.JVM, mode = StackMode.IPV4_ONLY)
    static class SharingOverIPv4TestCase {
        @Test
        void shares(IPv6WireMock wireMock) {
            given(wireMock);
        }
    }

    @IPv6Containers(IPv6WireMock.class)
    static class FamilyTestCase {
        @EachIPFamily
        void stores(IPv6WireMock wireMock, IPFamily family) {
            assertThat(wireMock.endpoint(family).family()).isEqualTo(family);
        }
    }
}
