package io.github.ipv6containers.report.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who may start a container, and when. */
class TurnsTests {

    private final Turns turns = new Turns(1);

    @Test
    void theNextWaitsUntilATurnIsOver() throws Exception {
        Turns.Turn first = turns.take();
        CompletableFuture<Turns.Turn> next = CompletableFuture.supplyAsync(turns::take);

        assertThat(next).isNotDone();
        first.close();
        assertThat(next.get(1, TimeUnit.MINUTES)).isNotSameAs(first);
    }

    /** Left when the container had answered, and once more when it is removed. */
    @Test
    void aTurnThatIsLeftTwiceMakesRoomForOne() {
        Turns.Turn first = turns.take();
        first.close();
        first.close();
        turns.take();

        assertThat(CompletableFuture.supplyAsync(turns::take)).isNotDone();
    }
}
