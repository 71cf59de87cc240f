package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.kubernetes.pod.Lost;
import io.github.ipv6containers.kubernetes.pod.PodLostException;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.report.judge.Attempt;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs again what a cluster lost: a node is gone, a pod was evicted, or the pod that dials is not reached any more. */
final class Again {

    private static final int MOST = 3;

    /** What comes back from the addresses of a node that is gone: nothing. A server that does not listen refuses. */
    private static final Set<Stage> NOTHING = EnumSet.of(Stage.TIMED_OUT, Stage.UNREACHABLE);

    private Again() {}

    /**
     * Runs until something is seen.
     *
     * @param once runs once; what it throws of something lost makes it run again
     * @param notRun makes what is told when all that was run was lost
     * @param told is told of each that was lost
     */
    static Attempt untilSeen(Supplier<Attempt> once, Function<String, Attempt> notRun, Consumer<String> told) {
        for (int runs = 1; ; runs++) {
            try {
                return seen(once.get(), runs);
            } catch (RuntimeException e) {
                String words = Lost.words(e).orElseThrow(() -> e);
                if (runs == MOST) {
                    return notRun.apply("it was run " + MOST + " times and lost each time: " + words);
                }
                told.accept("run again: " + words);
            }
        }
    }

    /**
     * Takes what was seen; but from the first run not that nothing came back from an address of the pod. It takes a cluster
     * most of a minute to tell that a node is gone.
     */
    private static Attempt seen(Attempt attempt, int runs) {
        var findings = attempt.findings();
        if (findings == null || runs > 1) {
            return attempt;
        }
        findings.ports().stream()
                .flatMap(port -> port.facts().stream())
                .filter(fact -> fact.target().vantage() == Vantage.NETWORK && NOTHING.contains(fact.stage()))
                .findFirst()
                .map(Again::words)
                .ifPresent(words -> {
                    throw new PodLostException(words);
                });
        return attempt;
    }

    private static String words(Fact fact) {
        return "port " + fact.target().port().number() + " over "
                + fact.target().family() + ": nothing came back ("
                + fact.stage().id() + ")";
    }
}
