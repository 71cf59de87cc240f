package io.github.ipv6containers.junit;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.family.CurrentFamily;
import io.github.ipv6containers.family.FamilyScope;
import io.github.ipv6containers.family.RunningTests;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Begins and ends the time of a test in which {@code getHost()} follows its family, or none. */
final class TestScope {

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
        @Nullable FamilyScope scope = new ClassStore(context).removeOwn(FamilyScope.class);
        if (scope != null) {
            scope.close();
        }
    }

    private static void put(ExtensionContext context, FamilyScope scope) {
        CurrentFamily.begin(scope);
        new ClassStore(context).putOwn(FamilyScope.class, scope);
    }

    private static List<RunningTests> networks(ExtensionContext context) {
        ClassStore store = new ClassStore(context);
        return store.settings()
                .map(settings -> settings.scope() == ContainerScope.JVM
                        ? List.of(
                                store.network(settings.mode()).tests(),
                                store.shared(settings.mode()).network().tests())
                        : List.of(store.network(settings.mode()).tests()))
                .orElse(List.of());
    }
}
