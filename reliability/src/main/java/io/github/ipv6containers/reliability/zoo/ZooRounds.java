package io.github.ipv6containers.reliability.zoo;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.Engine;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Predicate;

/** Draws one zoo after the other, and says which verdicts on it were wrong. */
public final class ZooRounds {

    private ZooRounds() {}

    /** Runs so many rounds in all modes; tells whether every verdict was right. */
    public static boolean run(int rounds, long seed, int listeners, PrintStream out) {
        long judged = 0;
        long wrong = 0;
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            List<Verdict> verdicts =
                    new ZooRound(Engine.connect(), ZooRound.PATIENCE).verdicts(seed + round, listeners, modes());
            out.printf(
                    "zoo %d: %d listeners, %d verdicts, of these %d false green, %d false red, %d for another reason;"
                            + " %d are green in truth; %d s, load %.1f%n",
                    seed + round,
                    listeners,
                    verdicts.size(),
                    count(verdicts, Verdict::isFalseGreen),
                    count(verdicts, Verdict::isFalseRed),
                    count(verdicts, Verdict::isOtherReason),
                    count(verdicts, Verdict::isGreenInTruth),
                    (System.nanoTime() - begin) / 1_000_000_000,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            verdicts.stream().filter(Verdict::isWrong).forEach(verdict -> out.println("  " + verdict + verdict.text()));
            judged += verdicts.size();
            wrong += count(verdicts, Verdict::isWrong);
        }
        out.printf("zoo: %d rounds, %d verdicts, %d wrong%n", rounds, judged, wrong);
        return wrong == 0 && judged > 0;
    }

    private static List<StackMode> modes() {
        return List.of(StackMode.values());
    }

    private static long count(List<Verdict> verdicts, Predicate<Verdict> which) {
        return verdicts.stream().filter(which).count();
    }
}
