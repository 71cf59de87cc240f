package io.github.ipv6containers.junit.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.junit.dependency.Dependency;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.testcontainers.lifecycle.Startable;

class ParallelStartTests {

    @Test
    void thoseThatDoNotDependOnEachOtherAreStartedSideBySide() {
        CountDownLatch all = new CountDownLatch(3);

        List<Outcome> outcomes =
                ParallelStart.of(List.of(dependency("a"), dependency("b"), dependency("c")), dependency -> {
                    all.countDown();
                    return reached(all) ? Outcome.job(dependency) : failed(dependency);
                });

        assertThat(outcomes).allMatch(Outcome::isGood);
    }

    @Test
    void eachIsStartedAfterThoseThatItDependsOn() {
        Dependency first = dependency("first");
        Dependency second = dependency("second", first);
        Dependency third = dependency("third", second);
        Queue<String> started = new ConcurrentLinkedQueue<>();

        ParallelStart.of(List.of(first, second, third), dependency -> {
            started.add(dependency.name());
            return Outcome.job(dependency);
        });

        assertThat(started).containsExactly("first", "second", "third");
    }

    @Test
    void oneThatFailsKeepsOnlyItsDependentsFromBeingStarted() {
        Dependency broken = dependency("broken");
        Dependency dependent = dependency("dependent", broken);
        Dependency other = dependency("other");

        List<Outcome> outcomes = ParallelStart.of(
                List.of(broken, dependent, other),
                dependency -> dependency.name().equals("broken") ? failed(dependency) : Outcome.job(dependency));

        assertThat(outcomes).extracting(Outcome::isGood).containsExactly(false, false, true);
        assertThat(outcomes.get(1).trouble()).isEqualTo("dependent was not started, because it depends on broken.");
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Outcome failed(Dependency dependency) {
        return Outcome.failed(dependency, dependency.name() + " failed.", new IllegalStateException());
    }

    private static Dependency dependency(String name, Dependency... needed) {
        Set<Startable> startables =
                Set.of(List.of(needed).stream().map(Dependency::startable).toArray(Startable[]::new));
        return new Dependency(name, new Named(startables), List.of());
    }

    private static final class Named implements Startable {

        private final Set<Startable> needed;

        Named(Set<Startable> needed) {
            this.needed = needed;
        }

        @Override
        public Set<Startable> getDependencies() {
            return needed;
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}
