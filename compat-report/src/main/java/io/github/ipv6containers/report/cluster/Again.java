package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.kubernetes.pod.Lost;
import io.github.ipv6containers.kubernetes.pod.PodLostException;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.report.judge.Attempt;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs again what a cluster lost: a node is gone, a pod was evicted, or the pod that dials is not reached any more. */
final class Again {

    private static final int MOST = 3;

    /** What comes back from the addresses of a node that is gone: nothing. A server that does not listen refuses. */
    private static final Set<Stage> NOTHING = EnumSet.of(Stage.TIMED_OUT, Stage.UNREACHABLE);

    private static final Set<Vantage> BY_SERVICE = EnumSet.of(Vantage.SERVICE, Vantage.NAME);

    private Again() {}

    /**
     * Runs until something is seen.
     *
     * @param once runs once; what it throws of something lost makes it run again
     * @param notRun makes what is told when all that was run was lost
     * @param told is told of each that was lost
     */
    static Attempt untilSeen(Supplier<Attempt> once, Function<String, Attempt> notRun, Consumer<String> told) {
        Set<String> doubted = new HashSet<>();
        for (int runs = 1; ; runs++) {
            try {
                return seen(once.get(), doubted);
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
     * Takes what was seen; but not the first time what a cluster does too: that nothing came back from an address of the pod,
     * as it takes a cluster most of a minute to tell that a node is gone; and that its Service does not lead to a pod that
     * answers everywhere, as that waits for a kubelet, which may be busy or start again.
     */
    private static Attempt seen(Attempt attempt, Set<String> doubted) {
        var findings = attempt.findings();
        if (findings == null) {
            return attempt;
        }
        List<Fact> facts =
                findings.ports().stream().flatMap(port -> port.facts().stream()).toList();
        List<Fact> atPod =
                facts.stream().filter(fact -> fact.vantage() == Vantage.NETWORK).toList();
        atPod.stream()
                .filter(fact -> NOTHING.contains(fact.stage()))
                .findFirst()
                .ifPresent(fact -> doubt(fact, "nothing came back", doubted));
        facts.stream()
                .filter(fact -> BY_SERVICE.contains(fact.vantage()) && !fact.answered())
                .filter(fact -> !atPod.isEmpty() && atPod.stream().allMatch(Fact::answered))
                .findFirst()
                .ifPresent(fact -> doubt(fact, "its Service does not lead to it", doubted));
        return attempt;
    }

    private static void doubt(Fact fact, String what, Set<String> doubted) {
        if (doubted.add(what)) {
            throw new PodLostException("port " + fact.port() + " over " + fact.family() + ": " + what + " ("
                    + fact.stage().id() + ")");
        }
    }
}
