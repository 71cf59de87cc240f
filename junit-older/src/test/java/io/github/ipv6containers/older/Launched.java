package io.github.ipv6containers.older;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What came of running a test class, by the API that all of these JUnits have. */
final class Launched implements TestExecutionListener {

    final List<String> passed = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    final List<String> published = new ArrayList<>();

    private Launched() {}

    static Launched of(Class<?> testClass) {
        Launched launched = new Launched();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(testClass))
                        .configurationParameter("ipv6containers.unsupported", "fail")
                        .build(),
                launched);
        return launched;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            passed.add(test.getDisplayName());
        }
        result.getThrowable().ifPresent(thrown -> failed.add(String.valueOf(thrown.getMessage())));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        published.addAll(entry.getKeyValuePairs().keySet());
    }
}
