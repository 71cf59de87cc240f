package io.github.ipv6containers.proof;

import static java.util.stream.Collectors.toSet;

import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Moment;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Dials every port over every family, from the network and from the host, until all answer or waiting is of no use.
 *
 * <p>Waiting for readiness and proving are the same dial. It ends at once when the container ends. A port that has
 * answered once is given the settle time for the rest; one that never has, the start-up time. What no waiting can change is
 * told after the settle time too: a port that goes on answering another protocol, or turning its clients away; and what is
 * expected to refuse is told once the service is up ({@link ExpectedRefusals}). A way that is known to be closed is not dialed.
 *
 * <p>It also looks from inside now and then: a port that is up there is given the settle time only. It has to be more than
 * loopback that is listened on ({@link UpInside}), because some images serve loopback alone while they prepare their data.
 * For a report a port on loopback alone is given longer, and must still be there then.
 */
final class Proof {

    private static final long FIRST_PAUSE_MILLIS = 2;
    /** What a look from inside takes, so that it is over when the verdict is due. */
    private static final Duration LOOK = Duration.ofSeconds(4);

    /** One that has answered somewhere for so long has done most of the work of its start. */
    private static final Duration UP = Duration.ofSeconds(2);

    private static final Duration LIFE_CHECK = Duration.ofMillis(500);

    private final Service service;
    private final RunningService running;
    private final Patience patience;
    private final Duration up;
    private final boolean looksInside;
    private final ConcurrentMap<ProbeTarget, Fact> latest = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, Moment> progress = new ConcurrentHashMap<>();
    private final Unchanging unchanging;
    private final InsideWatch insideWatch;
    private final ExpectedRefusals refusals;
    private final OtherQuestion otherQuestion;
    private final List<ProbeTarget> targets;
    private volatile boolean over;
    private @Nullable InsideReport explaining;

    private Proof(Service service, RunningService running, Patience patience, boolean looksInside) {
        this.service = service;
        this.running = running;
        this.patience = patience;
        this.up = patience.settle().compareTo(UP) < 0 ? patience.settle() : UP;
        this.looksInside = looksInside;
        this.unchanging = new Unchanging(patience);
        this.insideWatch = new InsideWatch(service, running, patience, looksInside);
        this.refusals = new ExpectedRefusals(service, running, patience);
        this.otherQuestion = new OtherQuestion(running, patience);
        this.targets = running.outside().stream()
                .flatMap(vantage -> Targets.open(running, Targets.of(service, running, vantage)))
                .toList();
    }

    static Seen of(Service service, RunningService running, Patience patience, boolean looksInside) {
        return new Proof(service, running, patience, looksInside).run();
    }

    private Seen run() {
        ExecutorService dialers = OwnThread.pool("probe");
        try {
            List<CompletableFuture<Void>> dials = targets.stream()
                    .map(target -> CompletableFuture.runAsync(() -> dialUntilAnswered(target), dialers))
                    .toList();
            Optional<Ending> ending = await(CompletableFuture.allOf(dials.toArray(CompletableFuture[]::new)));
            over = true;
            if (!unchanging.isAllThatIsLeft(unanswered(), Moment.now())) {
                dials.forEach(CompletableFuture::join);
            }
            return new Seen(facts(), ending, Optional.ofNullable(explaining));
        } finally {
            over = true;
            dialers.shutdownNow();
        }
    }

    private Optional<Ending> await(CompletableFuture<Void> allAnswered) {
        Moment begin = Moment.now();
        Duration nextLook = looksInside ? refusals.firstLook() : patience.settle();
        while (true) {
            if (pausedUntilDone(allAnswered)) {
                boolean proved = !latest.isEmpty() && latest.values().stream().allMatch(Fact::answered);
                return proved ? Optional.empty() : running.endingSoon(patience.settle());
            }
            Optional<Ending> ending = running.ending();
            if (ending.isPresent()) {
                return ending;
            }
            if (refusals.areFinal(unanswered(), latest.values().stream().anyMatch(Fact::answered))) {
                return running.ending();
            }
            Moment now = Moment.now();
            if (looksInside && explaining == null && unchanging.isAllThatIsLeft(unanswered(), now.plus(LOOK))) {
                explaining = running.inside(Targets.of(service, running, Vantage.LOOPBACK), patience.brief());
            } else if (now.isAfter(begin.plus(nextLook))) {
                nextLook = nextLook.multipliedBy(2);
                lookInside();
            }
            if (isOnlyLookedAt(now)) {
                running.answered();
            }
            boolean startedUp = now.isAfter(begin.plus(patience.startUp()));
            if (startedUp || (settled(now) && !isStillPreparing())) {
                return running.ending();
            }
        }
    }

    /** Returns the last facts of all that has not answered; none while anything was not yet dialed. */
    private List<Fact> unanswered() {
        List<ProbeTarget> left = targets.stream()
                .filter(target -> target.endpoint() != null && !isAnswered(target))
                .toList();
        return latest.keySet().containsAll(left)
                ? left.stream().map(latest::get).toList()
                : List.of();
    }

    private void lookInside() {
        Set<Integer> unanswered = service.ports().stream()
                .map(ServicePort::number)
                .filter(port -> !progress.containsKey(port) && !unchanging.isAny(port))
                .collect(toSet());
        if (!unanswered.isEmpty()) {
            insideWatch.look(unanswered).forEach(progress::putIfAbsent);
        }
    }

    /** Tells whether a port was on loopback for preparing alone; it owes its answer again. */
    private boolean isStillPreparing() {
        Set<Integer> gone = insideWatch.gone(targets.stream()
                .filter(this::isAnswered)
                .map(target -> target.port().number())
                .collect(toSet()));
        gone.forEach(progress::remove);
        return !gone.isEmpty();
    }

    private boolean isAnswered(ProbeTarget target) {
        Fact fact = latest.get(target);
        return fact != null && fact.answered();
    }

    /** Tells whether each port that owes an answer has given one over another family, or inside, for a while: it is up. */
    private boolean isOnlyLookedAt(Moment now) {
        return targets.stream().filter(target -> !isAnswered(target)).allMatch(target -> {
            Moment since = progress.get(target.port().number());
            return since != null && now.isAfter(since.plus(up));
        });
    }

    /** Tells whether each port that still owes an answer has given its last one long enough ago. */
    private boolean settled(Moment now) {
        return targets.stream()
                .filter(target -> target.endpoint() != null && !isAnswered(target))
                .allMatch(target -> isSettled(target.port().number(), now));
    }

    private boolean isSettled(int port, Moment now) {
        Moment last = progress.get(port);
        return last != null ? now.isAfter(last.plus(patience.settle())) : unchanging.isSettled(port, now);
    }

    private static boolean pausedUntilDone(CompletableFuture<Void> all) {
        try {
            all.get(LIFE_CHECK.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A probe failed by itself.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the ports were probed.", e);
        }
    }

    private void dialUntilAnswered(ProbeTarget target) {
        long pauseMillis = FIRST_PAUSE_MILLIS;
        Patience next = patience;
        while (true) {
            Moment begin = Moment.now();
            Fact fact = otherQuestion.after(running.dial(target, next));
            latest.put(target, fact);
            if (fact.answered()) {
                progress.put(target.port().number(), Moment.now());
                return;
            }
            unchanging.note(fact, begin);
            // One that says nothing until it is nudged would be waited for again and again.
            next = fact.stage() == Stage.WRONG_PROTOCOL ? patience.brief() : patience;
            if (target.endpoint() == null || over || !pause(pauseMillis)) {
                return;
            }
            pauseMillis = Math.min(2 * pauseMillis, running.longestPause().toMillis());
        }
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<Fact> facts() {
        return latest.values().stream()
                .sorted(Comparator.comparingInt(Fact::port)
                        .thenComparing(Fact::family)
                        .thenComparing(Fact::vantage))
                .toList();
    }
}
