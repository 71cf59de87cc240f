package io.github.ipv6containers.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.function.Supplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs a test class, in whatever class loader this class is, and returns the message of its failure. */
public final class FailureOf implements Supplier<String> {

    private final String testClass;

    public FailureOf(String testClass) {
        this.testClass = testClass;
    }

    @Override
    public String get() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute()
                .allEvents()
                .failed()
                .stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .reduce("", (one, other) -> one + other);
    }
}
