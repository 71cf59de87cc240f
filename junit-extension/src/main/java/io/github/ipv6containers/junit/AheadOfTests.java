package io.github.ipv6containers.junit;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.junit.declared.ContainerFields;
import io.github.ipv6containers.junit.settings.JUnitVersion;
import io.github.ipv6containers.junit.start.NetworkPool;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Begins early what the first class would wait for: the engine is connected while tests are still discovered, and a network
 * of each mode is made when the first of them are to run.
 *
 * <p>Only where {@link IPv6Containers} is in play; else no engine is touched. A tool that discovers and runs nothing makes
 * nothing on the engine.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AheadOfTests implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (JUnitVersion.storesForSessions()) {
            try {
                EarlyStart.in(session);
            } catch (LinkageError olderLauncher) {
                // Then nothing is begun early.
            }
        }
    }

    /** Of its own, so that its classes are looked for only where they are. */
    private record EarlyStart(Supplier<NetworkPool> pool) implements LauncherDiscoveryListener, TestExecutionListener {

        /** The one in which the extension keeps what a session shares. */
        private static final Namespace NAMESPACE = Namespace.create(IPv6ContainersExtension.class);

        static void in(LauncherSession session) {
            NamespacedHierarchicalStore<Namespace> store = session.getStore();
            EarlyStart early = new EarlyStart(() -> pool(store));
            session.getLauncher().registerLauncherDiscoveryListeners(early);
            session.getLauncher().registerTestExecutionListeners(early);
        }

        private static NetworkPool pool(NamespacedHierarchicalStore<Namespace> store) {
            return (NetworkPool) store.getOrComputeIfAbsent(
                            NAMESPACE,
                            NetworkPool.class,
                            any -> new ClassStore.Kept(new NetworkPool()),
                            ClassStore.Kept.class)
                    .value();
        }

        @Override
        public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
            if (request.getSelectorsByType(ClassSelector.class).stream()
                    .flatMap(selector -> PlannedClass.of(selector.getClassName(), selector.getClassLoader()).stream())
                    .anyMatch(PlannedClass::needsNetwork)) {
                pool.get().connectAhead();
            }
        }

        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            PlannedClass.in(plan)
                    .filter(PlannedClass::needsNetwork)
                    .flatMap(planned -> planned.mode(plan.getConfigurationParameters()).stream())
                    .distinct()
                    .forEach(mode -> pool.get().prepare(mode));
        }
    }

    /** A test class that is going to run, of which nothing is initialized yet. */
    private record PlannedClass(Class<?> type) {

        /** Finds a class by its name; what cannot be loaded is JUnit's to tell. */
        static Optional<PlannedClass> of(String name, @Nullable ClassLoader loader) {
            try {
                ClassLoader used = loader == null ? Thread.currentThread().getContextClassLoader() : loader;
                return Optional.of(new PlannedClass(
                        ReflectionSupport.tryToLoadClass(name, used).getOrThrow(IllegalArgumentException::new)));
            } catch (IllegalArgumentException | LinkageError notThere) {
                return Optional.empty();
            }
        }

        /** Returns the classes of a plan. */
        static Stream<PlannedClass> in(TestPlan plan) {
            return plan.getRoots().stream()
                    .flatMap(root -> plan.getDescendants(root).stream())
                    .flatMap(test -> test.getSource().stream())
                    .filter(ClassSource.class::isInstance)
                    .map(source -> new PlannedClass(((ClassSource) source).getJavaClass()));
        }

        /** Tells whether it starts containers on a network, as far as its declaration says. */
        boolean needsNetwork() {
            try {
                return !AnnotationSupport.isAnnotated(type, Disabled.class)
                        && annotation().map(this::hasContainers).orElse(false);
            } catch (TypeNotPresentException | LinkageError missing) {
                return false; // It is told when the class runs.
            }
        }

        private boolean hasContainers(IPv6Containers annotation) {
            return Stream.concat(ContainerFields.types(type), Stream.of(annotation.value()))
                    .anyMatch(container -> container != IPv6WireMock.class);
        }

        /** Returns the mode of its network; empty when that is set wrongly, which is told when it runs. */
        Optional<StackMode> mode(ConfigurationParameters parameters) {
            try {
                return annotation()
                        .map(annotation -> ClassSettings.mode(
                                type, annotation, name -> parameters.get(name).orElse(null), System::getenv));
            } catch (ExtensionConfigurationException wrong) {
                return Optional.empty();
            }
        }

        private Optional<IPv6Containers> annotation() {
            return AnnotationSupport.findAnnotation(type, IPv6Containers.class);
        }
    }
}
