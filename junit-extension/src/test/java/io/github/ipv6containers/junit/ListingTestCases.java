package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.IPv6WireMock;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Classes that list a container, for {@link ContainerListTests}; each tells what it was given. */
final class ListingTestCases {

    /** Each container that a test was given while it ran. */
    static final Queue<IPv6WireMock> GIVEN = new ConcurrentLinkedQueue<>();

    private ListingTestCases() {}

    static boolean isRunning(@Nullable IPv6WireMock wireMock) {
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
