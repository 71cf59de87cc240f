package io.github.ipv6containers.report.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.FindingRules;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.kubernetes.pod.PodLostException;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a cluster took away is run again, and is no image's fault. */
class AgainTests {

    private final List<String> told = new ArrayList<>();
    private int runs;

    @Test
    void runsAgainWhatWasLost() {
        Attempt attempt = untilSeen(() -> {
            if (runs < 3) {
                throw new CompletionException(
                        new PodLostException("The pod redis-" + runs + " was taken away: Evicted."));
            }
            return seen(Stage.ANSWERED);
        });

        assertThat(attempt.outcome()).isEqualTo(Outcome.PASS);
        assertThat(told)
                .containsExactly(
                        "run again: The pod redis-1 was taken away: Evicted",
                        "run again: The pod redis-2 was taken away: Evicted");
    }

    @Test
    void tellsOfWhatIsLostEachTimeThatItWasNotRun() {
        Attempt attempt = untilSeen(() -> {
            throw new PodLostException("The pod redis-" + runs + " was taken away: Evicted.");
        });

        assertThat(attempt.outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(attempt.reason())
                .isEqualTo("it was run 3 times and lost each time: The pod redis-3 was taken away: Evicted");
    }

    /** A node that is gone looks like that for most of a minute, and what serves nobody refuses. */
    @Test
    void runsOnceMoreWhatGaveNothingBack() {
        Attempt attempt = untilSeen(() -> seen(Stage.TIMED_OUT));

        assertThat(runs).isEqualTo(2);
        assertThat(attempt.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(told).containsExactly("run again: port 80 over IPv6: nothing came back (timed-out)");
    }

    /** What was lost before is no reason to believe what a lost node does. */
    @Test
    void runsOnceMoreWhatGaveNothingBackAfterALoss() {
        Attempt attempt = untilSeen(() -> {
            if (runs == 1) {
                throw new PodLostException("The pod redis-1 was taken away: Evicted.");
            }
            return seen(runs == 2 ? Stage.TIMED_OUT : Stage.ANSWERED);
        });

        assertThat(runs).isEqualTo(3);
        assertThat(attempt.outcome()).isEqualTo(Outcome.PASS);
    }

    /** A kubelet that starts again calls nothing Ready, and a Service leads to nobody until then. */
    @Test
    void runsOnceMoreWhatItsServiceDoesNotLeadTo() {
        Attempt attempt = untilSeen(() -> seen(Stage.ANSWERED, runs == 1 ? Stage.REFUSED : Stage.ANSWERED));

        assertThat(runs).isEqualTo(2);
        assertThat(attempt.outcome()).isEqualTo(Outcome.PASS);
        assertThat(told).containsExactly("run again: port 80 over IPv6: its Service does not lead to it (refused)");
    }

    @Test
    void believesARefusalTheFirstTime() {
        assertThat(untilSeen(() -> seen(Stage.REFUSED, Stage.REFUSED)).outcome())
                .isEqualTo(Outcome.FAIL);

        assertThat(runs).isEqualTo(1);
    }

    @Test
    void doesNotRunAgainWhatFailsOtherwise() {
        assertThatThrownBy(() -> untilSeen(() -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(runs).isEqualTo(1);
    }

    private Attempt untilSeen(Supplier<Attempt> once) {
        return Again.untilSeen(
                () -> {
                    runs++;
                    return once.get();
                },
                reason -> Attempt.notRun(Settings.NONE, reason),
                told::add);
    }

    private static Attempt seen(Stage stage) {
        return seen(stage, stage);
    }

    private static Attempt seen(Stage atPod, Stage byService) {
        ServicePort port = new ServicePort(80, "http", Handshakes.of("tcp"));
        ServiceFindings findings = new ServiceFindings(
                "s",
                "i",
                "",
                StackMode.IPV6_ONLY,
                Map.of(IPFamily.IPV6, "fd00::1"),
                List.of(FindingRules.judge(
                        port,
                        IPFamily.IPV6,
                        List.of(fact(port, Vantage.NETWORK, atPod), fact(port, Vantage.SERVICE, byService)))),
                List.of(),
                null,
                "",
                "");
        return Attempt.seen(findings, Settings.NONE, "", 1, 1, List.of());
    }

    private static Fact fact(ServicePort port, Vantage vantage, Stage stage) {
        return new Fact(new ProbeTarget(port, IPFamily.IPV6, vantage, null), stage, 1, "", "");
    }
}
