package io.github.ipv6containers.reliability.killed;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Ends runs at random points, and looks what is left of them when the next run has started. */
public final class KilledRuns {

    private static final List<Way> WAYS = List.of(Way.values());

    /** For what removes the things of a run that it has survived. */
    private static final Duration REMOVING = Duration.ofSeconds(20);

    private final Engine engine;
    private final Random random;
    private final PrintStream out;
    private final long length;

    private KilledRuns(Engine engine, Random random, PrintStream out, long length) {
        this.engine = engine;
        this.random = random;
        this.out = out;
        this.length = length;
    }

    /** Ends so many; tells whether nothing was left of any, and what a run beside them has was never touched. */
    public static boolean run(int kills, long seed, PrintStream out) throws IOException {
        Engine engine = Engine.connect();
        try (ProvenNetwork beside = ProvenNetwork.open(engine, StackMode.DUAL_STACK)) {
            boolean before = beside.reading().isValid();
            long begin = System.nanoTime();
            Run.start(1, Serving.class, Serving.Again.class).lines();
            KilledRuns runs = new KilledRuns(engine, new Random(seed), out, (System.nanoTime() - begin) / 1_000_000);
            int clean = 0;
            for (int i = 0; i < kills; i++) {
                clean += runs.leavesNothing(WAYS.get(i % WAYS.size())) ? 1 : 0;
            }
            boolean after = beside.readAgain().isValid();
            out.printf(
                    "kills: %d of %d runs of %d ms left nothing; the run beside them %s%n",
                    clean, kills, runs.length, before && after ? "was not touched" : "WAS TOUCHED");
            return clean == kills && before && after;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a run was to be ended.", e);
        }
    }

    private boolean leavesNothing(Way way) throws IOException, InterruptedException {
        long afterMillis = (long) (random.nextDouble() * length);
        Run run = Run.start(1, way.testClass(), Serving.Again.class);
        way.end(run, afterMillis);
        int there = run.left(engine.client()).size();
        engine.removeLeftovers(); // as each run does when it starts
        long deadline = System.nanoTime() + REMOVING.toNanos();
        List<String> left = run.left(engine.client());
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(100);
            left = run.left(engine.client());
        }
        out.printf("kill %s after %d ms: %d things were there, %s left%n", way, afterMillis, there, left);
        return left.isEmpty();
    }
}
