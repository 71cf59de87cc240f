package io.github.ipv6containers.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.ipv6containers.benchmarks.suite.ByHand;
import io.github.ipv6containers.benchmarks.suite.Kind;
import io.github.ipv6containers.benchmarks.suite.Suite;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs whole test classes as a build does, from their discovery to the end of the last.
 *
 * <p>Classes one of whose tests did not run and succeed are an error: what is skipped takes no time.
 */
final class ClassRun {

    private ClassRun() {}

    /**
     * Holds how long it took.
     *
     * @param millis from discovery to the end of the last class
     * @param stopMillis of that, between the last test of each class and the end of the class
     */
    record Time(double millis, double stopMillis) {}

    /** Times a suite; the network that is made by hand is part of it, from its making to its removal. */
    static Time of(Suite suite, Kind kind) {
        if (kind != Kind.BY_HAND) {
            return of(suite.classes(kind));
        }
        long begin = System.nanoTime();
        Time classes;
        ByHand network = ByHand.open();
        try {
            classes = of(suite.classes(kind));
        } finally {
            network.close();
        }
        return new Time((System.nanoTime() - begin) / 1e6, classes.stopMillis());
    }

    static Time of(List<Class<?>> classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream().map(one -> selectClass(one)).toArray(DiscoverySelector[]::new))
                .build();
        Watch watch = new Watch();
        Launcher launcher = LauncherFactory.create();
        long begin = System.nanoTime();
        launcher.execute(request, watch);
        long end = System.nanoTime();
        watch.requireAllRan(classes.size());
        return new Time((end - begin) / 1e6, watch.stopNanos / 1e6);
    }

    private static final class Watch implements TestExecutionListener {

        private long lastTestEnded;
        private long stopNanos;
        private int classesWithTests;
        private boolean testEnded;
        private String trouble = "";

        @Override
        public void executionSkipped(TestIdentifier identifier, String reason) {
            trouble = identifier.getDisplayName() + " was skipped: " + reason;
        }

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            long now = System.nanoTime();
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                trouble = identifier.getDisplayName() + ": "
                        + result.getThrowable().map(Throwable::toString).orElse(result.toString());
            } else if (identifier.isTest()) {
                lastTestEnded = now;
                testEnded = true;
            } else if (testEnded) {
                // The class, and after it the engine, of which no test has ended since.
                stopNanos += now - lastTestEnded;
                classesWithTests++;
                testEnded = false;
            }
        }

        @Override
        public void testPlanExecutionFinished(TestPlan plan) {
            if (plan.countTestIdentifiers(TestIdentifier::isTest) == 0) {
                trouble = "no test was found";
            }
        }

        void requireAllRan(int classes) {
            if (!trouble.isEmpty()) {
                throw new IllegalStateException("A class could not be timed: " + trouble);
            }
            if (classesWithTests != classes) {
                throw new IllegalStateException(
                        "Of " + classes + " classes " + classesWithTests + " ran a test: nothing was timed.");
            }
        }
    }
}
