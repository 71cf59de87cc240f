package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.family.CurrentFamily;
import io.github.ipv6containers.junit.dependency.Dependency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.testcontainers.lifecycle.Startable;

/** Starts dependencies side by side, each once those that it depends on are proved. */
final class ParallelStart {

    private ParallelStart() {}

    /**
     * Starts all and returns what came of each, in the given order; one that fails stops only its dependents.
     *
     * @param ordered the dependencies, each after those that it depends on
     */
    static List<Outcome> of(List<Dependency> ordered, Function<Dependency, Outcome> start) {
        ExecutorService starters = OwnThread.pool("start");
        Executor ofThisTest = work -> starters.execute(CurrentFamily.carriedBy(work));
        try {
            IdentityHashMap<Startable, CompletableFuture<Outcome>> starts = new IdentityHashMap<>();
            for (Dependency dependency : ordered) {
                List<CompletableFuture<Outcome>> needed = dependency.startable().getDependencies().stream()
                        .map(starts::get)
                        .filter(Objects::nonNull)
                        .toList();
                starts.put(
                        dependency.startable(),
                        CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new))
                                .thenApplyAsync(ready -> startAfter(needed, dependency, start), ofThisTest));
            }
            return ordered.stream()
                    .map(dependency -> starts.get(dependency.startable()))
                    .filter(Objects::nonNull)
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            starters.shutdown();
        }
    }

    private static Outcome startAfter(
            List<CompletableFuture<Outcome>> needed, Dependency dependency, Function<Dependency, Outcome> start) {
        List<String> failed = needed.stream()
                .map(CompletableFuture::join)
                .filter(outcome -> !outcome.isGood())
                .map(outcome -> outcome.dependency().name())
                .toList();
        return failed.isEmpty() ? start.apply(dependency) : Outcome.notStarted(dependency, failed);
    }
}
