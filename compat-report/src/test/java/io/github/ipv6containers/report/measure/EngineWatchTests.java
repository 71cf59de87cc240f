package io.github.ipv6containers.report.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class EngineWatchTests {

    private static final Duration SHORT = Duration.ofMillis(1100);

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
    void leavesTheWorkOfAnEngineThatAnswersNothing() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> new EngineWatch(() -> await(never, 60_000), SHORT).during(() -> await(never, 60_000)))
                .isInstanceOf(EngineWatch.EngineSilentException.class)
                .hasMessage("the engine has not answered for 1 s: it is paused, or stuck");
        never.countDown();
    }

    /** Whoever works with it is told by that. */
    @Test
    void doesNotLeaveTheWorkOfAnEngineThatIsGone() {
        CountDownLatch later = new CountDownLatch(1);
        EngineWatch watch = new EngineWatch(
                () -> {
                    throw new IllegalStateException("connection refused");
                },
                SHORT);

        assertThat(watch.<Boolean>during(() -> await(later, 2_500))).isFalse();
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
