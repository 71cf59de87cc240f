package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.evidence.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** What all test classes of this JVM share in one mode: started by the first that wants it, closed at the very end. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SharedServices implements AutoCloseable {

    private final ClassNetwork network;
    private final Map<Class<?>, Dependency> running = new HashMap<>();
    private final Map<Set<Class<?>>, RuntimeException> failed = new HashMap<>();
    private final List<StartedDependencies> started = new ArrayList<>();

    public SharedServices(NetworkPool pool, StackMode mode, boolean recipes) {
        this.network = new ClassNetwork(pool, mode, recipes);
    }

    /**
     * Holds what a test class uses and does not own.
     *
     * @param dependencies what runs already
     * @param from the starts that they came from
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public record Lent(List<Dependency> dependencies, List<StartedDependencies> from) {

        public Lent {
            dependencies = List.copyOf(dependencies);
            from = List.copyOf(from);
        }
    }

    public ClassNetwork network() {
        return network;
    }

    /**
     * Starts and proves what does not run yet; classes that run side by side wait for the first.
     *
     * <p>What failed is not started again for another class that wants the same: each is told the same.
     *
     * @param wanted the containers' classes
     * @param made makes those that do not run yet, in start order
     * @param witness is given what there is to tell of a start that failed
     */
    public synchronized Lent lend(
            List<Class<?>> wanted,
            Function<List<Class<?>>, List<Dependency>> made,
            ProgressLine progress,
            Consumer<Evidence> witness) {
        List<Class<?>> missing =
                wanted.stream().filter(type -> !running.containsKey(type)).toList();
        RuntimeException before = failed.get(Set.copyOf(missing));
        if (before != null) {
            throw before;
        }
        if (!missing.isEmpty()) {
            List<Dependency> dependencies = made.apply(missing);
            try {
                started.add(VerifiedStart.of(network, dependencies, progress, witness));
            } catch (RuntimeException e) {
                failed.put(Set.copyOf(missing), e);
                throw e;
            }
            dependencies.forEach(
                    dependency -> running.put(dependency.startable().getClass(), dependency));
        }
        List<Dependency> lent = wanted.stream()
                .flatMap(type -> Stream.ofNullable(running.get(type)))
                .toList();
        List<StartedDependencies> from = started.stream()
                .filter(one -> one.dependencies().stream().anyMatch(lent::contains))
                .toList();
        return new Lent(lent, from);
    }

    /** Stops all, the last started first, and then removes the network. */
    @Override
    public synchronized void close() {
        try {
            for (int i = started.size() - 1; i >= 0; i--) {
                started.get(i).close();
            }
        } finally {
            network.close();
        }
    }
}
