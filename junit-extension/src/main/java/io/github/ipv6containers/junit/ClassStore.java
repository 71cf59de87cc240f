package io.github.ipv6containers.junit;

import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.evidence.Evidence;
import io.github.ipv6containers.junit.settings.JUnitVersion;
import io.github.ipv6containers.junit.start.ClassNetwork;
import io.github.ipv6containers.junit.start.NetworkPool;
import io.github.ipv6containers.junit.start.SharedServices;
import io.github.ipv6containers.junit.start.StartedDependencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * What is kept in JUnit's store for one context.
 *
 * <p>JUnit closes a context's values before those of the context around it and in reverse order within one, so containers
 * are stopped before the network is removed.
 */
record ClassStore(ExtensionContext context) {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(IPv6ContainersExtension.class);

    private ExtensionContext.Store store() {
        return context.getStore(NAMESPACE);
    }

    void put(ClassSettings settings) {
        store().put(ClassSettings.class, settings);
    }

    /** Returns the settings of this class or the one around it; empty when neither has the annotation. */
    Optional<ClassSettings> settings() {
        return Optional.ofNullable(store().get(ClassSettings.class, ClassSettings.class));
    }

    /** Returns the network of the outermost annotated class. */
    ClassNetwork network(ClassSettings settings) {
        return kept(
                store(),
                ClassNetwork.class,
                ClassNetwork.class,
                () -> new ClassNetwork(
                        pool(), settings.mode(), settings.recipes().areGiven()));
    }

    /** Returns what all classes of this JVM share in one mode. */
    SharedServices shared(ClassSettings settings) {
        NetworkPool pool = pool(); // kept first, so that it is closed last
        return kept(
                session(),
                settings.mode(),
                SharedServices.class,
                () -> new SharedServices(
                        pool, settings.mode(), settings.recipes().areGiven()));
    }

    private NetworkPool pool() {
        return kept(session(), NetworkPool.class, NetworkPool.class, NetworkPool::new);
    }

    private ExtensionContext.Store session() {
        // Before 5.13 a launch is as far as a store reaches; mostly it is the only one of its JVM.
        return JUnitVersion.storesForSessions()
                ? SessionStore.of(context)
                : context.getRoot().getStore(NAMESPACE);
    }

    /** Of its own, so that its classes are looked for only where they are. */
    private static final class SessionStore {

        static ExtensionContext.Store of(ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        }
    }

    /** Keeps a value of this context alone: a look-up of its kind does not go on to the contexts around it. */
    <T> T own(Class<T> kind, Supplier<T> made) {
        return kept(store(), ownKey(kind, context), kind, made);
    }

    <T> @Nullable T own(Class<T> kind) {
        return value(store().get(ownKey(kind, context)), kind);
    }

    <T> void putOwn(Class<T> kind, T value) {
        store().put(ownKey(kind, context), new Kept(value));
    }

    /** Takes an own value out of the store, which closes it no more. */
    <T> @Nullable T removeOwn(Class<T> kind) {
        return value(store().remove(ownKey(kind, context)), kind);
    }

    /** Returns what runs for this context: its own, then that of the contexts around it. */
    List<Dependency> running() {
        return aroundHere()
                .flatMap(store -> Stream.concat(
                        store.started().stream().flatMap(started -> started.dependencies().stream()),
                        Stream.ofNullable(store.own(SharedServices.Lent.class))
                                .flatMap(lent -> lent.dependencies().stream())))
                .toList();
    }

    /** Returns what there is to attach to a failure of this context. */
    List<Evidence> evidence() {
        return aroundHere()
                .flatMap(store -> Stream.concat(
                        store.started().stream(),
                        Stream.ofNullable(store.own(SharedServices.Lent.class)).flatMap(lent -> lent.from().stream())))
                .flatMap(started -> started.evidence().stream())
                .toList();
    }

    private Stream<ClassStore> aroundHere() {
        return Stream.<ExtensionContext>iterate(
                        context, Objects::nonNull, at -> at.getParent().orElse(null))
                .map(ClassStore::new);
    }

    /** Adds what was started for this context; it is stopped with it, the last first. */
    void add(StartedDependencies started) {
        own(Started.class, Started::new).all().add(started);
    }

    /** Returns what was started for this context alone. */
    List<StartedDependencies> started() {
        @Nullable Started started = own(Started.class);
        return started == null ? List.of() : List.copyOf(started.all());
    }

    private record Started(List<StartedDependencies> all) implements AutoCloseable {

        Started() {
            this(new ArrayList<>());
        }

        @Override
        public void close() {
            for (int i = all.size() - 1; i >= 0; i--) {
                all.get(i).close();
            }
        }
    }

    private static String ownKey(Class<?> kind, ExtensionContext context) {
        return kind.getName() + " of " + context.getUniqueId();
    }

    /** The one place for this call: JUnit 6 has another name for it and keeps this one as deprecated. */
    private static <T> T kept(ExtensionContext.Store store, Object key, Class<T> kind, Supplier<T> made) {
        return kind.cast(store.getOrComputeIfAbsent(key, any -> new Kept(made.get()), Kept.class)
                .value());
    }

    private static <T> @Nullable T value(@Nullable Object kept, Class<T> kind) {
        return kept == null ? null : kind.cast(((Kept) kept).value());
    }

    /** Before 5.13 JUnit closes the second kind of value alone; newer ones want the first. */
    @SuppressWarnings({"deprecation", "try"})
    record Kept(Object value) implements AutoCloseable, ExtensionContext.Store.CloseableResource {

        @Override
        public void close() throws Exception {
            if (value instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
    }
}
