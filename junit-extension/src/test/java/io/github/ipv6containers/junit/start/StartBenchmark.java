package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.event.Level;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.lifecycle.Startables;

/**
 * Times the verified start of 1, 4, 16 and 32 Redis beside what a user would write by hand: the same image through plain
 * Testcontainers, in parallel, not verified; no test, since times are the machine's. {@code docs/start-here.md} tells how to
 * run it.
 */
public final class StartBenchmark {

    private static final String IMAGE = "redis:7.2";
    private static final int ROUNDS = 5;

    private StartBenchmark() {}

    /** Prints one line for each number of containers; the two take turns, and the first round of each is not counted. */
    public static void main(String[] arguments) {
        for (int containers : new int[] {1, 4, 16, 32}) {
            List<Long> plain = new ArrayList<>();
            List<Long> verified = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                plain.add(plain(containers));
                verified.add(verified(containers));
            }
            System.out.printf("%2d containers: plain %s, verified %s%n", containers, spread(plain), spread(verified));
        }
    }

    private static long plain(int number) {
        List<GenericContainer<?>> containers = IntStream.range(0, number)
                .<GenericContainer<?>>mapToObj(i -> new GenericContainer<>(IMAGE).withExposedPorts(6379))
                .toList();
        long begin = System.nanoTime();
        Startables.deepStart(containers).join();
        long millis = since(begin);
        containers.parallelStream().forEach(GenericContainer::stop);
        return millis;
    }

    @SuppressWarnings("resource") // What was started is closed as a whole.
    private static long verified(int number) {
        List<Dependency> containers = IntStream.range(0, number)
                .mapToObj(i -> new IPv6RedisContainer(IMAGE))
                .map(redis -> new Dependency("redis", redis, redis.service().ports()))
                .toList();
        long begin = System.nanoTime();
        try (NetworkPool pool = new NetworkPool();
                ClassNetwork network = new ClassNetwork(pool, StackMode.DUAL_STACK)) {
            StartedDependencies started = VerifiedStart.of(
                    network,
                    containers,
                    ProgressLine.beginning(StartBenchmark.class, StackMode.DUAL_STACK, Level.DEBUG),
                    evidence -> {});
            long millis = since(begin);
            started.close();
            return millis;
        }
    }

    private static long since(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static String spread(List<Long> millis) {
        List<Long> counted = millis.stream().skip(1).sorted().toList();
        return "%d ms (%d to %d)"
                .formatted(counted.get(counted.size() / 2), counted.get(0), counted.get(counted.size() - 1));
    }
}
