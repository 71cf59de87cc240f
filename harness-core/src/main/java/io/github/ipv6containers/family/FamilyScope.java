package io.github.ipv6containers.family;

import io.github.ipv6containers.IPFamily;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The time in which one test, or the life-cycle methods of one class, run. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class FamilyScope implements AutoCloseable {

    private final @Nullable IPFamily family;
    private final List<RunningTests> besides;
    private volatile boolean open = true;
    private volatile boolean alone = true;
    private CurrentFamily.@Nullable Held before;

    private FamilyScope(@Nullable IPFamily family, List<RunningTests> besides) {
        this.family = family;
        this.besides = List.copyOf(besides);
    }

    /**
     * Returns a scope of a test.
     *
     * @param family the family that the test is for, or null when it is for none
     * @param besides the tests of each network that this one's containers are on
     */
    public static FamilyScope ofTest(@Nullable IPFamily family, List<RunningTests> besides) {
        return new FamilyScope(family, besides);
    }

    /** Returns a scope of a class's life-cycle methods, which run over no family. */
    public static FamilyScope ofClass() {
        return new FamilyScope(null, List.of());
    }

    /** Returns the family; empty when there is none. */
    public Optional<IPFamily> family() {
        return Optional.ofNullable(family);
    }

    /** Tells whether no other test has run at the same time on a network of this one. */
    public boolean wasAlone() {
        return alone;
    }

    boolean isOpen() {
        return open;
    }

    void meets(FamilyScope other) {
        alone = false;
        other.alone = false;
    }

    void begins(CurrentFamily.@Nullable Held held) {
        before = held;
        besides.forEach(tests -> tests.add(this));
    }

    /** Ends the scope, on the thread on which it began. */
    @Override
    public void close() {
        open = false;
        besides.forEach(tests -> tests.remove(this));
        CurrentFamily.end(this, before);
    }
}
