package io.github.ipv6containers.junit;

import io.github.ipv6containers.VerificationFailedException;
import io.github.ipv6containers.family.FamilyScope;
import io.github.ipv6containers.junit.declared.ContainerField;
import io.github.ipv6containers.junit.declared.ContainerFields;
import io.github.ipv6containers.junit.declared.ContainerList;
import io.github.ipv6containers.junit.declared.StartOrder;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.settings.JUnitVersion;
import io.github.ipv6containers.junit.start.ClassNetwork;
import io.github.ipv6containers.junit.start.NotProvableHereException;
import io.github.ipv6containers.junit.start.ProgressLine;
import io.github.ipv6containers.junit.start.SharedServices;
import io.github.ipv6containers.junit.start.StartedDependencies;
import io.github.ipv6containers.junit.start.VerifiedStart;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import io.github.ipv6containers.traffic.Traffic;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.slf4j.event.Level;

/**
 * Starts what a class shares before it, and what belongs to a test before that.
 *
 * <p>How it works: {@code beforeAll} reads the settings of the outermost annotated class and checks all that is declared,
 * so that wrong use is told before any engine is asked. Static fields and the list become {@code Dependency} records, which
 * are put in order and started side by side by {@code VerifiedStart}; the first container has {@link ClassNetwork} take a
 * proven network from the session's pool. The container's wait is the proof of its ports. {@code preConstructTestInstance}
 * and {@code beforeEach} do the same for a test's own containers, and begin the time in which {@code getHost()} follows the
 * test's family; {@code afterEach} and {@code afterAll} end it, and attach logs and facts to what failed. Nothing is stopped
 * here: all that is started lies in the store of the context that it is for ({@link ClassStore}), which JUnit closes,
 * containers before the network that they are on. Nested classes find both in the store of the class around them.
 */
final class IPv6ContainersExtension
        implements BeforeAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver {

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        JUnitVersion.check(testClass);
        ClassSettings settings = settings(context);
        ContainerFields.check(testClass, settings.testClass(), settings.list());
        TestScope.beginClass(context);
        new ClassStore(context).put(settings);
        ClassNetwork network = new ClassStore(context).network(settings);
        List<Dependency> dependencies = new ArrayList<>(
                fields(testClass, settings, ContainerFields.shared(testClass, settings.testClass()), null));
        if (testClass == settings.testClass() && settings.scope() != ContainerScope.TEST) {
            if (settings.scope() == ContainerScope.CLASS) {
                dependencies.addAll(settings.list().dependencies());
            } else {
                borrow(context, settings);
            }
        }
        start(context, settings, network, StartOrder.of(testClass, dependencies), Level.INFO);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            beginTest(context);
        }
    }

    /** The test of a class with one instance for all begins only here. */
    @Override
    public void beforeEach(ExtensionContext context) {
        beginTest(context);
        ClassSettings settings = settings(context);
        List<Dependency> dependencies = new ArrayList<>();
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            Class<?> type = instance.getClass();
            dependencies.addAll(fields(type, settings, ContainerFields.perTest(type), instance));
        }
        startForTest(context, settings, dependencies);
    }

    /** Begins a test; containers of the list may be wanted by its constructor already. */
    private static void beginTest(ExtensionContext context) {
        if (TestScope.of(context).isPresent()) {
            return;
        }
        TestScope.begin(context);
        ClassSettings settings = settings(context);
        if (settings.scope() == ContainerScope.TEST) {
            startForTest(context, settings, settings.list().dependencies());
        }
    }

    private static void startForTest(ExtensionContext context, ClassSettings settings, List<Dependency> dependencies) {
        ClassNetwork network = new ClassStore(context).network(settings);
        start(context, settings, network, StartOrder.of(context.getRequiredTestClass(), dependencies), Level.DEBUG);
    }

    private static ClassSettings settings(ExtensionContext context) {
        return new ClassStore(context)
                .settings()
                .or(() -> ClassSettings.find(context, System::getenv))
                .orElseThrow(() -> new IllegalStateException("The annotation brings this extension."));
    }

    private static List<Dependency> fields(
            Class<?> testClass, ClassSettings settings, List<Field> fields, @Nullable Object instance) {
        return fields.stream()
                .map(field -> new ContainerField(testClass, settings.strict(), field, instance).dependency())
                .toList();
    }

    private static void borrow(ExtensionContext context, ClassSettings settings) {
        SharedServices shared = new ClassStore(context).shared(settings);
        ContainerList list = settings.list();
        ProgressLine progress = ProgressLine.beginning(context.getRequiredTestClass(), settings.mode(), Level.INFO);
        SharedServices.Lent lent = orOutcome(
                settings,
                shared.network(),
                () -> shared.lend(
                        list.types(),
                        missing -> StartOrder.of(settings.testClass(), list.dependencies(missing)),
                        progress,
                        evidence -> evidence.publish(context)));
        new ClassStore(context).putOwn(SharedServices.Lent.class, lent);
    }

    private static void start(
            ExtensionContext context,
            ClassSettings settings,
            ClassNetwork network,
            List<Dependency> ordered,
            Level level) {
        if (ordered.isEmpty()) {
            return;
        }
        ProgressLine progress = ProgressLine.beginning(context.getRequiredTestClass(), settings.mode(), level);
        StartedDependencies started = orOutcome(
                settings,
                network,
                () -> VerifiedStart.of(network, ordered, progress, evidence -> evidence.publish(context)));
        new ClassStore(context).add(started);
        started.signalBefore(context);
    }

    /** Starts, and makes of a mode that cannot be had what the settings say. */
    private static <T> T orOutcome(ClassSettings settings, ClassNetwork network, Supplier<T> start) {
        try {
            return start.get();
        } catch (ModeNotGrantedException notGranted) {
            throw settings.unsupported().outcome(notGranted);
        } catch (NotProvableHereException notHere) {
            throw settings.unsupported().outcome(new UnsupportedModeException(notHere));
        } catch (NetworkRefusedException refused) {
            throw network.isModeToBlame()
                    ? settings.unsupported().outcome(new UnsupportedModeException(refused))
                    : refused;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return new Injection(context, settings(context)).takes(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Injection(context, settings(context)).value(parameter);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        after(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        after(context);
    }

    /** A client that was sent where it gets no further mostly says that it waited in vain. */
    private static void tellDeadEnds(ExtensionContext context, Throwable failure) {
        @Nullable Traffic traffic = new ClassStore(context).own(Traffic.class);
        if (traffic != null && TestScope.of(context).map(FamilyScope::wasAlone).orElse(true)) {
            traffic.deadEnds().stream()
                    .filter(sentence -> !String.valueOf(failure.getMessage()).startsWith(sentence))
                    .forEach(sentence -> failure.addSuppressed(new AssertionError(sentence)));
        }
    }

    private static void after(ExtensionContext context) {
        context.getExecutionException().ifPresent(failure -> {
            new ClassStore(context).evidence().forEach(evidence -> evidence.publish(context));
            tellDeadEnds(context, failure);
        });
        new ClassStore(context).started().forEach(started -> started.signalAfter(context));
        TestScope.end(context);
        List<String> ended = new ClassStore(context)
                .started().stream()
                        .flatMap(started -> started.endedByThemselves().stream())
                        .toList();
        if (!ended.isEmpty()) {
            throw new VerificationFailedException(String.join("\n", ended));
        }
    }
}
