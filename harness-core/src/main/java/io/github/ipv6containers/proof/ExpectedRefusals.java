package io.github.ipv6containers.proof;

import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.probe.Moment;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.service.Refusal;
import io.github.ipv6containers.service.Service;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a service that refuses as expected is up, so that its refusal is final.
 *
 * <p>The signs: all else that is asked of it answers, the rows that it listens on stay the same, and its log is quiet. A port
 * that is listened on for somebody is final after a few seconds of that; loopback alone is given the settle time, and so is a
 * port on which nobody listens, where something else has answered: they may still come.
 */
final class ExpectedRefusals {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(4);
    private static final Duration QUIET = Duration.ofSeconds(3);
    /** What a published port may be where the container's own refuses: its proxy accepts, and closes. */
    private static final Set<Stage> PUBLISHED_IN_VAIN = EnumSet.of(Stage.REFUSED, Stage.SILENT);

    private final Service service;
    private final RunningService running;
    private final Patience patience;
    private final Duration quiet;
    private @Nullable State state;
    private Moment since = Moment.now();
    private Moment next = since;

    /** What of a service changes while it starts. */
    private record State(Set<ListenRow> rows, List<String> log) {}

    ExpectedRefusals(Service service, RunningService running, Patience patience) {
        this.service = service;
        this.running = running;
        this.patience = patience;
        this.quiet = patience.settle().compareTo(QUIET) < 0 ? patience.settle() : QUIET;
    }

    /** Returns when is looked from inside first: what dials inside may write into the log that is to be quiet. */
    Duration firstLook() {
        return service.refusals().isEmpty() ? FIRST_LOOK : FIRST_LOOK.multipliedBy(2);
    }

    /**
     * Looks, now and then, whether nothing but expected refusals is owed by a service that is up.
     *
     * @param unanswered the last facts of all that has not answered
     * @param answered whether anything has
     */
    boolean areFinal(Collection<Fact> unanswered, boolean answered) {
        if (service.refusals().isEmpty()
                || unanswered.isEmpty()
                || !unanswered.stream().allMatch(this::isExpected)) {
            state = null;
            next = Moment.now();
            return false;
        }
        if (Moment.now().isBefore(next)) {
            return false;
        }
        State now = new State(new HashSet<>(running.inside(List.of(), patience).listening()), running.logTail());
        Moment looked = Moment.now();
        next = looked.plus(quiet);
        if (!now.equals(state)) {
            state = now;
            since = looked;
            return false;
        }
        running.answered(); // It is quiet, so that others may have the processor.
        if (unanswered.stream().allMatch(fact -> isListenedOn(fact, now, false))) {
            return !looked.isBefore(since.plus(quiet));
        }
        boolean isUp = answered || unanswered.stream().allMatch(fact -> isListenedOn(fact, now, true));
        return isUp && !looked.isBefore(since.plus(patience.settle()));
    }

    private boolean isExpected(Fact fact) {
        ProbeTarget target = fact.target();
        boolean refused =
                fact.stage() == Stage.REFUSED || (isPublished(target) && PUBLISHED_IN_VAIN.contains(fact.stage()));
        return refused && service.refusals().contains(new Refusal(target.port().number(), target.family()));
    }

    private static boolean isPublished(ProbeTarget target) {
        return target.vantage() == Vantage.HOST;
    }

    private static boolean isListenedOn(Fact fact, State state, boolean loopbackCounts) {
        return state.rows().stream()
                .filter(row -> row.port() == fact.port())
                .anyMatch(row -> loopbackCounts || !UpInside.isLoopback(row.address()));
    }
}
