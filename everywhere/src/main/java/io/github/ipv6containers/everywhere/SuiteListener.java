package io.github.ipv6containers.everywhere;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Knows which test class starts a container, has it proved before the next test begins, and reports at the end. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SuiteListener implements TestExecutionListener {

    private final Optional<Suite> suite;

    /** Made by JUnit. */
    public SuiteListener() {
        this(Suite.ofThisJvm());
    }

    SuiteListener(Optional<Suite> suite) {
        this.suite = suite;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        suite.map(Suite::connections).ifPresent(Connections::begin);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        suite.ifPresent(all -> {
            className(test).filter(name -> test.isContainer()).ifPresent(name -> {
                all.classes().begin(name);
                testClass(test).map(ComposeFields::of).ifPresent(found -> found.forEach(c -> all.takeOnce(c, name)));
            });
            if (test.isTest()) {
                all.awaitProofs();
            }
        });
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        suite.ifPresent(all -> className(test).ifPresent(name -> {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                all.classes().failed(name, failure(test, result));
            } else if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                all.classes().succeeded(name);
            }
            if (test.isContainer()) {
                all.classes().end(name);
            }
        }));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        suite.ifPresent(all -> {
            all.awaitProofs();
            all.markReported();
            new Report(all).publish();
        });
    }

    private static TestClasses.Failure failure(TestIdentifier test, TestExecutionResult result) {
        String said = result.getThrowable()
                .map(thrown -> Objects.requireNonNullElse(
                        thrown.getMessage(), thrown.getClass().getSimpleName()))
                .orElse("")
                .strip();
        return new TestClasses.Failure(
                test.isTest() ? test.getDisplayName() : "the class",
                said.lines().findFirst().orElse(""));
    }

    private static Optional<Class<?>> testClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).map(source -> ((ClassSource) source)
                .getJavaClass());
    }

    private static Optional<String> className(TestIdentifier test) {
        return test.getSource().flatMap(source -> {
            if (source instanceof ClassSource ofClass) {
                return Optional.of(ofClass.getClassName());
            }
            return source instanceof MethodSource method && test.isTest()
                    ? Optional.of(method.getClassName())
                    : Optional.empty();
        });
    }
}
