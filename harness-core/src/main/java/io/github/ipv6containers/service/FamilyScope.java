package io.github.ipv6containers.service;

import io.github.ipv6containers.IPFamily;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The time in which one test, or the life-cycle methods of one class, run. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class FamilyScope implements AutoCloseable {

    private final @Nullable IPFamily family;
    private final boolean test;
    private final List<? extends Predicate<Set<String>>> networks;
    private volatile boolean open = true;
    private volatile boolean alone = true;
    private CurrentFamily.@Nullable Held before;

    private FamilyScope(@Nullable IPFamily family, boolean test, List<? extends Predicate<Set<String>>> networks) {
        this.family = family;
        this.test = test;
        this.networks = List.copyOf(networks);
    }

    /**
     * Returns a scope of a test.
     *
     * @param family the family that the test is for, or null when it is for none
     * @param networks those that the test's containers are on; each tells whether its id is among some
     */
    public static FamilyScope ofTest(@Nullable IPFamily family, List<? extends Predicate<Set<String>>> networks) {
        return new FamilyScope(family, true, networks);
    }

    /** Returns a scope of a class's life-cycle methods, which run over no family. */
    public static FamilyScope ofClass() {
        return new FamilyScope(null, false, List.of());
    }

    /** Returns the family; empty when there is none. */
    public Optional<IPFamily> family() {
        return Optional.ofNullable(family);
    }

    /** Tells whether no other test has run at the same time on a network of this one. */
    public boolean wasAlone() {
        return alone;
    }

    boolean isTest() {
        return test;
    }

    boolean isOpen() {
        return open;
    }

    boolean isOn(Set<String> networkIds) {
        return networks.stream().anyMatch(network -> network.test(networkIds));
    }

    boolean sharesANetworkWith(FamilyScope other) {
        return !Collections.disjoint(networks, other.networks);
    }

    void meets(FamilyScope other) {
        alone = false;
        other.alone = false;
    }

    void replaces(CurrentFamily.@Nullable Held held) {
        before = held;
    }

    /** Ends the scope, on the thread on which it began. */
    @Override
    public void close() {
        open = false;
        CurrentFamily.end(this, before);
    }
}
