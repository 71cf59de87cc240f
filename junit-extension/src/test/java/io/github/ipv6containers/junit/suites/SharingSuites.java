package io.github.ipv6containers.junit.suites;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.junit.IPv6Containers;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;

/** Which containers a test shares with which other one. */
public final class SharingSuites {

    /** All of them. */
    public static final List<Class<?>> ALL = List.of(
            SharedTestCase.class,
            RestartedTestCase.class,
            MixedTestCase.class,
            SideBySideTestCase.class,
            NestedSharedTestCase.class,
            NestedRestartedTestCase.class,
            InheritingTestCase.class,
            ComposedAnnotationsTestCase.class);

    private SharingSuites() {}

    @IPv6Containers
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class SharedTestCase {
        @Container
        private static final GenericContainer<?> REDIS = Redis.container();

        private static @Nullable String before;

        @Test
        @Order(1)
        void first() throws IOException {
            before = REDIS.getContainerId();
            Redis.ping(REDIS);
        }

        @Test
        @Order(2)
        void second() {
            assertThat(REDIS.getContainerId()).isEqualTo(before);
        }
    }

    @IPv6Containers
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class RestartedTestCase {
        @Container
        private final GenericContainer<?> redis = Redis.container();

        private static @Nullable String before;

        @Test
        @Order(1)
        void first() throws IOException {
            before = redis.getContainerId();
            Redis.ping(redis);
        }

        @Test
        @Order(2)
        void second() {
            assertThat(redis.getContainerId()).isNotEqualTo(before);
        }
    }

    @IPv6Containers
    static class MixedTestCase {
        @Container
        private static final GenericContainer<?> SHARED = Redis.container();

        @Container
        private final GenericContainer<?> own = Redis.container();

        @Test
        void both() throws IOException {
            Redis.ping(SHARED);
            Redis.ping(own);
        }
    }

    @IPv6Containers
    static class SideBySideTestCase {
        @Container
        private static final GenericContainer<?> ONE = Redis.container();

        @Container
        private static final GenericContainer<?> OTHER = Redis.container();

        @Test
        void both() throws IOException {
            Redis.ping(ONE);
            Redis.ping(OTHER);
        }
    }

    @IPv6Containers
    static class NestedSharedTestCase {
        @Container
        private static final GenericContainer<?> TOP = Redis.container();

        @Test
        void top() {
            assertThat(TOP.isRunning()).isTrue();
        }

        @Nested
        class Inner {
            private static @Nullable String before;

            @BeforeAll
            static void forget() {
                before = null; // That of another mode.
            }

            @Test
            void first() throws IOException {
                Redis.ping(TOP);
                isTheSame();
            }

            @Test
            void second() {
                isTheSame();
            }

            private void isTheSame() {
                if (before == null) {
                    before = TOP.getContainerId();
                }
                assertThat(TOP.getContainerId()).isEqualTo(before);
            }
        }
    }

    @IPv6Containers
    static class NestedRestartedTestCase {
        @Container
        private final GenericContainer<?> top = Redis.container();

        private static @Nullable String before;

        @Test
        void top() {
            assertThat(top.isRunning()).isTrue();
        }

        @Nested
        class Inner {
            @Container
            private final GenericContainer<?> inner = Redis.container();

            @Test
            void first() throws IOException {
                isAnother();
                Redis.ping(inner);
            }

            @Test
            void second() {
                isAnother();
            }

            private void isAnother() {
                assertThat(top.isRunning()).isTrue();
                assertThat(inner.getContainerId()).isNotIn(top.getContainerId(), before);
                before = inner.getContainerId();
            }
        }
    }

    @IPv6Containers
    abstract static class BaseTestCase {
        @Container
        final GenericContainer<?> inherited = Redis.container();
    }

    static class InheritingTestCase extends BaseTestCase {
        @Container
        private final GenericContainer<?> own = Redis.container();

        @Test
        void both() throws IOException {
            Redis.ping(inherited);
            Redis.ping(own);
        }

        @Test
        void areTwo() {
            assertThat(own.getMappedPort(6379)).isNotEqualTo(inherited.getMappedPort(6379));
        }
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @IPv6Containers
    @interface WithContainers {}

    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @Container
    @interface Started {}

    @WithContainers
    static class ComposedAnnotationsTestCase {
        @Started
        private static final GenericContainer<?> REDIS = Redis.container();

        @Test
        void runs() throws IOException {
            Redis.ping(REDIS);
        }
    }
}
