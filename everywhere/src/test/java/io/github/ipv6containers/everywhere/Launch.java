package io.github.ipv6containers.everywhere;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes in a JVM of their own, as a build tool does, and prints what came of each test. */
final class Launch implements TestExecutionListener {

    private Launch() {}

    public static void main(String[] testClasses) {
        // By name: JUnit, and not this, loads them, when it runs them.
        DiscoverySelector[] selectors =
                Stream.of(testClasses).map(name -> selectClass(name)).toArray(DiscoverySelector[]::new);
        try (LauncherSession session = LauncherFactory.openSession()) {
            Launcher launcher = session.getLauncher();
            launcher.execute(
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectors)
                            .build(),
                    new Launch());
        }
        System.exit(0); // What a container's library left running is not waited for.
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getThrowable().isPresent()) {
            String why =
                    result.getThrowable().map(thrown -> " " + messages(thrown)).orElse("");
            System.out.println("RESULT " + test.getDisplayName() + " " + result.getStatus() + why);
        }
    }

    private static String messages(Throwable thrown) {
        return String.join(
                " | ",
                Stream.iterate(thrown, one -> one != null, Throwable::getCause)
                        .map(one -> String.valueOf(one.getMessage()).replace("\n", " / "))
                        .toList());
    }
}
