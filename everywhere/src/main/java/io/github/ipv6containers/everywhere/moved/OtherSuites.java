package io.github.ipv6containers.everywhere.moved;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The suites of other class loaders of this JVM: Quarkus loads Testcontainers, and this library with it, once more for the
 * containers that it starts by itself.
 *
 * <p>The one of the application's class loader reports for all. What they tell each other is of types of the JDK alone, which
 * are the same for all loaders; and a class is all that one of them finds of another, so that the list is the class's own.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OtherSuites {

    private static final List<Other> OTHERS = new CopyOnWriteArrayList<>();

    private record Other(
            Supplier<List<List<String>>> rows,
            Supplier<List<List<String>>> leftAlone,
            Supplier<String> failure,
            Runnable await) {}

    private OtherSuites() {}

    /**
     * Has the suite of the application's class loader report for this one; returns false when this is it, or there is none.
     *
     * @param failure the text of what is not proved; empty when all is
     * @param await waits until all is proved, or found not to be
     */
    public static boolean tellFirst(
            Supplier<List<Row>> rows, Supplier<List<LeftAlone>> leftAlone, Supplier<String> failure, Runnable await) {
        Class<?> first = ofApplication();
        if (first == null || first == OtherSuites.class) {
            return false;
        }
        Supplier<List<List<String>>> plainRows = () -> rows.get().stream()
                .map(row -> List.of(row.testClass(), row.image(), row.port(), row.family(), row.verdict(), row.mend()))
                .toList();
        Supplier<List<List<String>>> plainLeftAlone = () -> leftAlone.get().stream()
                .map(one -> List.of(one.image(), one.testClass(), one.reason()))
                .toList();
        try {
            first.getMethod("hear", Supplier.class, Supplier.class, Supplier.class, Runnable.class)
                    .invoke(null, plainRows, plainLeftAlone, failure, await);
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Two versions of ipv6containers-everywhere are loaded in this JVM; leave one on the class path.",
                    e);
        }
    }

    private static @Nullable Class<?> ofApplication() {
        try {
            return Class.forName(OtherSuites.class.getName(), true, ClassLoader.getSystemClassLoader());
        } catch (ClassNotFoundException none) {
            return null;
        }
    }

    /** Is called by {@link #tellFirst} in another class loader. */
    public static void hear(
            Supplier<List<List<String>>> rows,
            Supplier<List<List<String>>> leftAlone,
            Supplier<String> failure,
            Runnable await) {
        OTHERS.add(new Other(rows, leftAlone, failure, await));
    }

    /** Returns the lines of their tables. */
    public static List<Row> rows() {
        return OTHERS.stream()
                .flatMap(other -> other.rows().get().stream())
                .map(row -> new Row(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
                .toList();
    }

    /** Returns what they left alone. */
    public static List<LeftAlone> leftAlone() {
        return OTHERS.stream()
                .flatMap(other -> other.leftAlone().get().stream())
                .map(one -> new LeftAlone(one.get(0), one.get(1), one.get(2)))
                .toList();
    }

    /** Returns the text of what is not proved, one for each of them that has any. */
    public static List<String> failures() {
        return OTHERS.stream()
                .map(other -> other.failure().get())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Waits until all that they started is proved, or found not to be. */
    public static void await() {
        OTHERS.forEach(other -> other.await().run());
    }
}
