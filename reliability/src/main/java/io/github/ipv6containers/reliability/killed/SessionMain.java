package io.github.ipv6containers.reliability.killed;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of its own: so many sessions of tests, one after the other. */
public final class SessionMain {

    private SessionMain() {}

    /** The arguments are the number of sessions, and the classes of each. */
    public static void main(String[] arguments) {
        DiscoverySelector[] classes =
                Arrays.stream(arguments).skip(1).map(name -> selectClass(name)).toArray(DiscoverySelector[]::new);
        for (int session = 0; session < Integer.parseInt(arguments[0]); session++) {
            Tally tally = new Tally();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(classes)
                                    .build(),
                            tally);
            System.out.println(tally);
        }
        System.exit(0);
    }

    /** Counts how the tests ended, and tells why one failed. */
    private static final class Tally implements TestExecutionListener {

        private final Map<Status, Integer> counts = new EnumMap<>(Status.class);

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isTest() || result.getStatus() != Status.SUCCESSFUL) {
                counts.merge(result.getStatus(), 1, Integer::sum);
                result.getThrowable().ifPresent(System.out::println);
            }
        }

        @Override
        public String toString() {
            return "session " + counts;
        }
    }
}
