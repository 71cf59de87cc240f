package io.github.ipv6containers.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * What came of running test classes through JUnit's engine.
 *
 * @param results JUnit's own account
 * @param published the content of each file that was published, by its name
 * @param which of the events this tells
 */
record Launched(EngineExecutionResults results, Map<String, String> published, Predicate<Event> which) {

    static Launched of(Class<?>... testClasses) {
        return with(Map.of("ipv6containers.unsupported", "fail"), testClasses);
    }

    /** Launches classes so that their tests run at the same time, as many as are given threads and no more. */
    static Launched sideBySide(int threads, Class<?>... testClasses) {
        return with(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", String.valueOf(threads),
                        // Else a thread that waits for the engine is made up for by another one.
                        "junit.jupiter.execution.parallel.config.fixed.max-pool-size", String.valueOf(threads)),
                testClasses);
    }

    static Launched with(Map<String, String> parameters, Class<?>... testClasses) {
        DiscoverySelector[] selectors =
                Stream.of(testClasses).map(type -> selectClass(type)).toArray(DiscoverySelector[]::new);
        try (PublishedFiles files = new PublishedFiles()) {
            EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectors)
                    .configurationParameters(parameters)
                    .outputDirectoryCreator(files)
                    .execute();
            return new Launched(results, files.read(), any -> true);
        }
    }

    /** Returns what came of one of the classes. */
    Launched only(Class<?> testClass) {
        return new Launched(results, published, event -> event.getTestDescriptor().getUniqueId().getSegments().stream()
                .anyMatch(segment -> segment.getValue().equals(testClass.getName())));
    }

    /** Returns the display names of the tests that passed, in the order in which they ended. */
    List<String> passed() {
        return results.testEvents().succeeded().stream()
                .filter(which)
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    /** Returns how many tests were begun. */
    long begun() {
        return results.testEvents().started().stream().filter(which).count();
    }

    /** Returns what classes and tests failed of. */
    List<Throwable> failures() {
        return thrown(results.allEvents().failed().stream());
    }

    /** Returns what classes and tests were aborted by. */
    List<Throwable> aborts() {
        return thrown(results.allEvents().aborted().stream());
    }

    private List<Throwable> thrown(Stream<Event> events) {
        return events.filter(which)
                .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }
}
