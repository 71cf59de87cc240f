package io.github.ipv6containers.junit;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.container.HostOfMode;
import io.github.ipv6containers.family.CurrentFamily;
import io.github.ipv6containers.family.FamilyScope;
import io.github.ipv6containers.family.RunningTests;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Begins and ends the time of a test in which {@code getHost()} follows its family, or none. */
final class TestScope {

    /** The scope of a constructor that runs on this thread for a test that is not known yet. */
    private static final ThreadLocal<@Nullable FamilyScope> EARLY = new ThreadLocal<>();

    private TestScope() {}

    /** Begins a test without a family, unless the test of this context has begun. */
    static void begin(ExtensionContext context) {
        if (of(context).isEmpty()) {
            put(context, FamilyScope.ofTest(null, networks(context)));
        }
    }

    /** Begins a test over a family, unless it has begun over that. */
    static void begin(ExtensionContext context, IPFamily family) {
        if (of(context).flatMap(FamilyScope::family).isEmpty()) {
            end(context);
            put(context, FamilyScope.ofTest(family, networks(context)));
        }
        // A test's own containers are there only when it has begun a second time, after its constructor.
        if (new ClassStore(context).own(HostOfMode.Tested.class) == null) {
            leadPlainContainers(context, family);
        }
    }

    /** Testcontainers has one host for a whole JVM, so that it follows only where tests run one after the other. */
    private static void leadPlainContainers(ExtensionContext context, IPFamily family) {
        boolean sideBySide = context.getConfigurationParameter("junit.jupiter.execution.parallel.enabled")
                .map(Boolean::parseBoolean)
                .orElse(false);
        ClassStore store = new ClassStore(context);
        boolean published = store.settings()
                .map(settings -> store.network(settings).isPublishedOver(family)
                        || (settings.scope() == ContainerScope.JVM
                                && store.shared(settings).network().isPublishedOver(family)))
                .orElse(false);
        if (published && !sideBySide) {
            store.putOwn(HostOfMode.Tested.class, HostOfMode.during(family));
        }
    }

    /**
     * Begins the constructor of a test over a family where JUnit, before 5.12, tells it of the class alone. It ends with
     * whatever begins next on this thread: the test, or after a constructor that failed another one.
     */
    static void beginConstructor(ExtensionContext classContext, IPFamily family) {
        endEarly();
        FamilyScope early = FamilyScope.ofTest(family, networks(classContext));
        CurrentFamily.begin(early);
        EARLY.set(early);
    }

    private static void endEarly() {
        FamilyScope early = EARLY.get();
        EARLY.remove();
        if (early != null) {
            early.close();
        }
    }

    /** Begins the life-cycle methods of a class. */
    static void beginClass(ExtensionContext context) {
        put(context, FamilyScope.ofClass());
    }

    static Optional<FamilyScope> of(ExtensionContext context) {
        return Optional.ofNullable(new ClassStore(context).own(FamilyScope.class));
    }

    /** Ends it; the store does so where this is not called, after a constructor that failed. */
    static void end(ExtensionContext context) {
        ClassStore store = new ClassStore(context);
        HostOfMode.@Nullable Tested host = store.removeOwn(HostOfMode.Tested.class);
        if (host != null) {
            host.close();
        }
        @Nullable FamilyScope scope = store.removeOwn(FamilyScope.class);
        if (scope != null) {
            scope.close();
        }
    }

    private static void put(ExtensionContext context, FamilyScope scope) {
        endEarly();
        CurrentFamily.begin(scope);
        new ClassStore(context).putOwn(FamilyScope.class, scope);
    }

    private static List<RunningTests> networks(ExtensionContext context) {
        ClassStore store = new ClassStore(context);
        return store.settings()
                .map(settings -> settings.scope() == ContainerScope.JVM
                        ? List.of(
                                store.network(settings).tests(),
                                store.shared(settings).network().tests())
                        : List.of(store.network(settings).tests()))
                .orElse(List.of());
    }
}
