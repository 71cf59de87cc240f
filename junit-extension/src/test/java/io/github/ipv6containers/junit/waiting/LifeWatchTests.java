package io.github.ipv6containers.junit.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.testcontainers.containers.GenericContainer;

@Isolated("hears what threads die of")
class LifeWatchTests {

    @Test
    void aLookThatIsBrokenOffPrintsNothing() {
        List<Throwable> diedOf = Collections.synchronizedList(new ArrayList<>());
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> diedOf.add(error));
        CountDownLatch looked = new CountDownLatch(1);
        try (GenericContainer<?> container = new GenericContainer<>("web:1");
                LifeWatch watch = LifeWatch.over(container, () -> {
                    looked.countDown();
                    throw new CancellationException();
                })) {
            watch.during(() -> awaited(looked));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(diedOf).isEmpty();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
