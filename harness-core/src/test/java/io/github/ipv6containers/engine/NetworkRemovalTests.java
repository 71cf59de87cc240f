package io.github.ipv6containers.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NetworkRemovalTests {

    private final CountDownLatch answered = new CountDownLatch(1);

    @Test
    void doesNotWaitForTheAnswerAboutANetworkThatTheEngineKnowsNoMore() {
        AtomicInteger looks = new AtomicInteger();

        NetworkRemoval.untilUnknown(this::awaitAnswer, () -> looks.incrementAndGet() < 3);

        assertThat(looks).hasValue(3);
        assertThat(answered.getCount()).isOne();
    }

    /** The end of a JVM waits a while for threads that wait for others. */
    @Test
    void leavesNoThreadThatWaitsForTheAnswer() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);

        NetworkRemoval.untilUnknown(
                () -> {
                    awaitAnswer();
                    left.countDown();
                },
                () -> false);

        assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(answered.getCount()).isOne();
    }

    @Test
    void waitsForTheAnswerAboutANetworkThatTheEngineKnows() {
        AtomicInteger looks = new AtomicInteger();

        NetworkRemoval.untilUnknown(this::awaitAnswer, () -> {
            if (looks.incrementAndGet() == 5) {
                answered.countDown();
            }
            return true;
        });

        assertThat(looks).hasValueGreaterThanOrEqualTo(5);
    }

    @Test
    void throwsWhatTheRemovalOfAKnownNetworkThrows() {
        IllegalStateException refused = new IllegalStateException("has active endpoints");

        assertThatThrownBy(() -> NetworkRemoval.untilUnknown(
                        () -> {
                            throw refused;
                        },
                        () -> true))
                .isSameAs(refused);
    }

    @Test
    void doesNotWaitOnWhenItIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> NetworkRemoval.untilUnknown(this::awaitAnswer, () -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Interrupted while the engine removes a network that this run made.");
        assertThat(Thread.interrupted()).as("it stays so").isTrue();
    }

    private void awaitAnswer() {
        try {
            answered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
