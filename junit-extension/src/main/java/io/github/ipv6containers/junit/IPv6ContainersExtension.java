package io.github.ipv6containers.junit;

import io.github.ipv6containers.junit.start.ClassNetwork;
import io.github.ipv6containers.junit.start.Dependency;
import io.github.ipv6containers.junit.start.NotProvableHereException;
import io.github.ipv6containers.junit.start.ProgressLine;
import io.github.ipv6containers.junit.start.StartedDependencies;
import io.github.ipv6containers.junit.start.VerifiedStart;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.event.Level;

/**
 * Starts the static fields before a class and the instance fields before each test method.
 *
 * <p>The outermost annotated class puts a {@link ClassNetwork} into its store, where nested classes find it. What is
 * started goes into the store of the context that it is for. JUnit closes a context's values before those of the context
 * around it and in reverse order within one, so containers are stopped before the network is removed.
 */
final class IPv6ContainersExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(IPv6ContainersExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        ClassSettings settings = settings(context);
        ContainerFields.check(testClass, settings.testClass());
        List<Field> shared = ContainerFields.shared(testClass, settings.testClass());
        List<Dependency> dependencies = dependencies(testClass, settings, shared, null);
        context.getStore(NAMESPACE).put(ClassSettings.class, settings);
        context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(ClassNetwork.class, key -> new ClassNetwork(settings.mode()), ClassNetwork.class);
        start(context, settings, StartOrder.of(testClass, dependencies), Level.INFO);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ClassSettings settings = context.getStore(NAMESPACE).get(ClassSettings.class, ClassSettings.class);
        List<Dependency> dependencies = new ArrayList<>();
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            Class<?> type = instance.getClass();
            dependencies.addAll(dependencies(type, settings, ContainerFields.perTest(type), instance));
        }
        start(context, settings, StartOrder.of(context.getRequiredTestClass(), dependencies), Level.DEBUG);
    }

    private static ClassSettings settings(ExtensionContext context) {
        return ClassSettings.find(context, System::getenv)
                .orElseThrow(() -> new IllegalStateException("The annotation brings this extension."));
    }

    private static List<Dependency> dependencies(
            Class<?> testClass, ClassSettings settings, List<Field> fields, @Nullable Object instance) {
        return fields.stream()
                .map(field -> new ContainerField(testClass, settings.strict(), field, instance).dependency())
                .toList();
    }

    private static void start(ExtensionContext context, ClassSettings settings, List<Dependency> ordered, Level level) {
        if (ordered.isEmpty()) {
            return;
        }
        ClassNetwork network = context.getStore(NAMESPACE).get(ClassNetwork.class, ClassNetwork.class);
        ProgressLine progress = ProgressLine.beginning(context.getRequiredTestClass(), settings.mode(), level);
        StartedDependencies started;
        try {
            started = VerifiedStart.of(network, ordered, progress);
        } catch (ModeNotGrantedException notGranted) {
            throw settings.unsupported().outcome(notGranted);
        } catch (NotProvableHereException notHere) {
            throw settings.unsupported().outcome(new UnsupportedModeException(notHere));
        } catch (NetworkRefusedException refused) {
            throw network.isModeToBlame()
                    ? settings.unsupported().outcome(new UnsupportedModeException(refused))
                    : refused;
        }
        context.getStore(NAMESPACE).put(key(context), started);
        started.signalBefore(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        signalAfter(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        signalAfter(context);
    }

    private static void signalAfter(ExtensionContext context) {
        StartedDependencies started = context.getStore(NAMESPACE).get(key(context), StartedDependencies.class);
        if (started != null) {
            started.signalAfter(context);
        }
    }

    /** A key of this context alone: a look-up goes on to the contexts around it. */
    private static String key(ExtensionContext context) {
        return "started for " + context.getUniqueId();
    }
}
