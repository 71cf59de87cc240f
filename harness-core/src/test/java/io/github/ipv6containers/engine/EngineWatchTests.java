package io.github.ipv6containers.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.engine.EngineWatch.EngineSilentException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class EngineWatchTests {

    private static final Duration SHORT = Duration.ofMillis(1100);

    /** Of an engine that is asked once a second: a busy machine may be late by nearly one. */
    private static final Duration LONGER = Duration.ofMillis(1900);

    private final CountDownLatch resumed = new CountDownLatch(1);
    private final EngineWatch paused = new EngineWatch(() -> await(resumed, 60_000), SHORT);

    @Test
    void returnsWhatTheWorkReturns() {
        assertThat(new EngineWatch(() -> {}, SHORT).<String>during(() -> "done"))
                .isEqualTo("done");
    }

    @Test
    void throwsWhatTheWorkThrows() {
        IllegalStateException trouble = new IllegalStateException("no such image");

        assertThatThrownBy(() -> new EngineWatch(() -> {}, SHORT).during(() -> {
                    throw trouble;
                }))
                .isSameAs(trouble);
    }

    @Test
    void throwsTheErrorsOfTheWorkToo() {
        AssertionError error = new AssertionError("not so");

        assertThatThrownBy(() -> new EngineWatch(() -> {}, SHORT).during(() -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    @Test
    void leavesTheWorkOfAnEngineThatAnswersNothing() {
        assertThatThrownBy(() -> paused.during(() -> await(resumed, 60_000)))
                .isInstanceOf(EngineSilentException.class)
                .hasMessage("the engine has not answered for 1 s: it is paused, or stuck");
        resumed.countDown();
    }

    /** What is left goes on when the engine does. */
    @Test
    void tellsOnlyOnceOfAnEngineThatAnswersNothing() {
        CountDownLatch cleared = new CountDownLatch(1);
        assertThatThrownBy(() -> paused.clearing(() -> await(resumed, 60_000)))
                .isInstanceOf(EngineSilentException.class);

        assertThatCode(() -> paused.clearing(() -> {
                    await(resumed, 60_000);
                    cleared.countDown();
                }))
                .doesNotThrowAnyException();
        assertThatCode(() -> paused.clearing(() -> {})).doesNotThrowAnyException();
        assertThatCode(() -> paused.clearing(() -> await(resumed, 60_000)))
                .as("work that asks nothing of it shows nothing")
                .doesNotThrowAnyException();

        resumed.countDown();
        assertThat(await(cleared, 60_000)).isTrue();
    }

    @Test
    void beginsAnewWithAnEngineThatAnswersAgain() {
        assertThatThrownBy(() -> paused.during(() -> await(resumed, 60_000))).isInstanceOf(EngineSilentException.class);
        resumed.countDown();

        assertThat(paused.<String>during(() -> "done")).isEqualTo("done");
    }

    /** Whoever works with it is told by that. */
    @Test
    void doesNotLeaveTheWorkOfAnEngineThatIsGone() {
        CountDownLatch later = new CountDownLatch(1);
        EngineWatch watch = new EngineWatch(
                () -> {
                    throw new IllegalStateException("connection refused");
                },
                LONGER);

        assertThat(watch.<Boolean>during(() -> await(later, 2_500))).isFalse();
    }

    @Test
    void remembersThatTheEngineWasGone() {
        AtomicBoolean there = new AtomicBoolean();
        EngineWatch watch = watch(there);

        assertThat(watch.<Boolean>during(() -> await(new CountDownLatch(1), 1_500)))
                .isFalse();

        assertThat(watch.absences()).as("however often it was asked meanwhile").isOne();
        assertThat(watch.goneWords()).isEqualTo("the engine stopped answering");
        there.set(true);
        assertThat(watch.wasGoneSince(0)).isTrue();
        assertThat(watch.wasGoneSince(1)).isFalse();
        assertThat(watch.goneWords()).isEqualTo("the engine stopped answering, and was started again");
    }

    @Test
    void findsAnEngineGoneThatWentSinceItWasAskedLast() {
        AtomicBoolean there = new AtomicBoolean(true);
        EngineWatch watch = watch(there);

        assertThat(watch.wasGoneSince(0)).isFalse();
        there.set(false);
        assertThat(watch.wasGoneSince(0)).isTrue();
    }

    @Test
    void knowsWhichReasonsAreTheEngines() {
        assertThat(List.of(
                        "the engine stopped answering",
                        "the engine stopped answering, and was started again",
                        "the engine has not answered for 60 s: it is paused, or stuck"))
                .allMatch(EngineWatch::isToBlame);
        assertThat(List.of("", "the engine says: no such image", "exit 7")).noneMatch(EngineWatch::isToBlame);
    }

    private static EngineWatch watch(AtomicBoolean there) {
        return new EngineWatch(
                () -> {
                    if (!there.get()) {
                        throw new IllegalStateException("connection refused");
                    }
                },
                SHORT);
    }

    private static boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
