package io.github.ipv6containers.reliability.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Strikes an engine of its own in the middle of runs, and looks how they end. */
public final class Faults {

    /** The engine is waited for a minute, and what clears away at the end 40 s. */
    private static final long LONGEST_SECONDS = 150;

    private Faults() {}

    /** Strikes once in each way, all kinds of runs side by side; tells whether every one said so and ended as it should. */
    public static boolean run(Path harness, PrintStream out) throws IOException {
        int well = 0;
        int all = 0;
        try (OwnEngine engine = OwnEngine.of(harness)) {
            for (Blow blow : Blow.values()) {
                all += Subject.values().length;
                well += endedWell(blow, engine, harness.toAbsolutePath(), out);
            }
        }
        out.printf("faults: %d of %d runs whose engine was struck said so and ended as they should%n", well, all);
        return well == all;
    }

    private static int endedWell(Blow blow, OwnEngine engine, Path harness, PrintStream out) throws IOException {
        engine.start();
        List<StruckRun> runs = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            runs.add(StruckRun.start(subject, engine, harness));
        }
        runs.forEach(StruckRun::awaitMoment);
        long begin = System.nanoTime();
        blow.strike(engine);
        runs.forEach(StruckRun::tell);
        int well = 0;
        for (StruckRun run : runs) {
            String wrong = run.wrong(blow, LONGEST_SECONDS);
            long seconds = (System.nanoTime() - begin) / 1_000_000_000;
            out.printf("engine %s, %s: ended within %d s, %s%n", blow, run, seconds, wrong.isEmpty() ? "well" : wrong);
            if (wrong.isEmpty()) {
                well++;
            } else {
                run.lines().forEach(line -> out.println("  " + line));
            }
        }
        blow.end(engine);
        return well;
    }
}
