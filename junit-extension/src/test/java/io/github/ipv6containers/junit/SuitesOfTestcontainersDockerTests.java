package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.junit.suites.BehaviorSuites;
import io.github.ipv6containers.junit.suites.ComposeSuites;
import io.github.ipv6containers.junit.suites.JdbcSuites;
import io.github.ipv6containers.junit.suites.LifeCycleSuites;
import io.github.ipv6containers.junit.suites.SharingSuites;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Testcontainers' own extension is tested for from outside, in classes of the same behaviours: each with its annotation
 * replaced and no other line, in each mode; and what else its users do with a container.
 *
 * <p>{@code -Dsuites.modes} names fewer modes: what differs from one JUnit to the other does so in each of them.
 */
@Tag("docker")
class SuitesOfTestcontainersDockerTests {

    @ParameterizedTest
    @MethodSource("modes")
    void allThirteenClassesPassInEachMode(StackMode mode) {
        Class<?>[] all = Stream.of(SharingSuites.ALL, JdbcSuites.ALL, LifeCycleSuites.ALL, ComposeSuites.ALL)
                .flatMap(List::stream)
                .toArray(Class<?>[]::new);

        Launched launched = Launched.with(
                Map.of(
                        "ipv6containers.mode", mode.id(),
                        "ipv6containers.unsupported", "fail",
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "2",
                        // Else a thread that waits for the engine is made up for by another one, with another network.
                        "junit.jupiter.execution.parallel.config.fixed.max-pool-size", "2"),
                Stream.concat(Stream.of(all), BehaviorSuites.ALL.stream()).toArray(Class<?>[]::new));

        assertThat(all).hasSize(13);
        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(21 + BehaviorSuites.TESTS);
    }

    static Stream<StackMode> modes() {
        String named = System.getProperty("suites.modes", "");
        return named.isEmpty()
                ? Stream.of(StackMode.values())
                : Stream.of(named.split(",", -1)).map(StackMode::parse);
    }
}
