package io.github.ipv6containers.junit;

import io.github.ipv6containers.junit.settings.JUnitVersion;
import io.github.ipv6containers.junit.start.NetworkPool;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.junit.platform.engine.discovery.ClassSelector;
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
}
