package io.github.ipv6containers.reliability.killed;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Ends runs while they have something on the engine, and looks what is left of them when the next run has started.
 *
 * <p>The moment is drawn: when so many of a run's things are there, and up to half a second later.
 */
public final class KilledRuns {

    private static final List<Way> WAYS = List.of(Way.values());

    /** For what removes the things of a run that it has survived. */
    private static final Duration REMOVING = Duration.ofSeconds(20);

    private static final int LATER_MILLIS = 500;

    private final Engine engine;
    private final Random random;
    private final PrintStream out;
    /** How many things a whole run has on the engine at most. */
    private final int most;

    private int struck;

    private KilledRuns(Engine engine, Random random, PrintStream out, int most) {
        this.engine = engine;
        this.random = random;
        this.out = out;
        this.most = most;
    }

    /** Ends so many; tells whether nothing was left of any, and what a run beside them has was never touched. */
    public static boolean run(int kills, long seed, PrintStream out) throws IOException {
        Engine engine = Engine.connect();
        try (ProvenNetwork beside = ProvenNetwork.open(engine, StackMode.DUAL_STACK)) {
            boolean before = beside.reading().isValid();
            int most = Run.start(1, Serving.class, Serving.Again.class).awaitEnd(engine.client());
            KilledRuns runs = new KilledRuns(engine, new Random(seed), out, Math.max(1, most));
            int clean = 0;
            for (int i = 0; i < kills; i++) {
                clean += runs.leavesNothing(WAYS.get(i % WAYS.size())) ? 1 : 0;
            }
            boolean after = beside.readAgain().isValid();
            out.printf(
                    "kills: %d of %d runs left nothing; %d of them had something on the engine when they ended, of %d"
                            + " things at most; the run beside them %s%n",
                    clean, kills, runs.struck, most, before && after ? "was not touched" : "WAS TOUCHED");
            // A run that had nothing on the engine has shown nothing.
            return clean == kills && runs.struck == kills && before && after;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a run was to be ended.", e);
        }
    }

    private boolean leavesNothing(Way way) throws IOException, InterruptedException {
        int wanted = 1 + random.nextInt(most);
        long later = random.nextInt(LATER_MILLIS);
        Run run = Run.start(1, way.testClass(), Serving.Again.class);
        int there = way.isBySignal() ? end(run, way, wanted, later) : run.awaitEnd(engine.client());
        struck += there > 0 ? 1 : 0;
        engine.removeLeftovers(); // as each run does when it starts
        long deadline = System.nanoTime() + REMOVING.toNanos();
        List<String> left = run.left(engine.client());
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(100);
            left = run.left(engine.client());
        }
        out.printf(
                "kill %s %s: %d things were there, %d left %s%n",
                way,
                way.isBySignal() ? later + " ms after " + wanted + " of its things" : "by itself",
                there,
                left.size(),
                left);
        return left.isEmpty();
    }

    /** Returns how many things it had at that moment. */
    private int end(Run run, Way way, int wanted, long later) throws IOException, InterruptedException {
        run.awaitThings(engine.client(), wanted);
        Thread.sleep(later);
        int there = run.left(engine.client()).size();
        way.end(run);
        return there;
    }
}
