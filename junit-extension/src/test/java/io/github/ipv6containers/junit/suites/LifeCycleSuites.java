package io.github.ipv6containers.junit.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipv6containers.junit.IPv6Containers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.TestDescription;
import org.testcontainers.lifecycle.TestLifecycleAware;

/** What is told to something that is started and wants to know of tests; it is no container. */
public final class LifeCycleSuites {

    /** All of them. */
    public static final List<Class<?>> ALL = List.of(ToldOfTestsTestCase.class, ToldOfFailuresTestCase.class);

    private LifeCycleSuites() {}

    private static final class Recorder implements Startable, TestLifecycleAware {
        private final List<String> calls = new ArrayList<>();
        private @Nullable Throwable seen;

        @Override
        public void start() {
            calls.clear(); // It is started once more in another mode.
            calls.add("start");
        }

        @Override
        public void stop() {
            calls.add("stop");
        }

        @Override
        public void beforeTest(TestDescription description) {
            calls.add("before");
        }

        @Override
        public void afterTest(TestDescription description, Optional<Throwable> throwable) {
            calls.add("after");
            seen = throwable.orElse(null);
        }
    }

    @IPv6Containers
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class ToldOfTestsTestCase {
        @Container
        private final Recorder own = new Recorder();

        @Container
        private static final Recorder SHARED = new Recorder();

        private static @Nullable Recorder before;

        @BeforeAll
        static void sharedIsTold() {
            assertThat(SHARED.calls).containsExactly("start", "before");
        }

        @Test
        @Order(1)
        void first() {
            before = own;
            assertThat(own.calls).containsExactly("start", "before");
        }

        @Test
        @Order(2)
        void second() {
            assertThat(Objects.requireNonNull(before).calls).containsExactly("start", "before", "after", "stop");
        }
    }

    @IPv6Containers
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class ToldOfFailuresTestCase {
        @Container
        private final Recorder own = new Recorder();

        private static @Nullable Recorder before;

        @Test
        @Order(1)
        void isAborted() {
            before = own;
            assumeTrue(false, "not today");
        }

        @Test
        @Order(2)
        void isToldWhy() {
            assertThat(Objects.requireNonNull(before).seen).hasMessageContaining("not today");
        }
    }
}
