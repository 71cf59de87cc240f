package io.github.ipv6containers.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A moment that does not follow the clock on the wall. */
class MomentTests {

    @Test
    void aLaterMomentIsAfterAnEarlierOne() {
        Moment now = Moment.now();

        assertThat(now.isBefore(now.plus(Duration.ofNanos(1)))).isTrue();
        assertThat(now.plus(Duration.ofMinutes(2)).isAfter(now)).isTrue();
        assertThat(now.isAfter(now)).isFalse();
        assertThat(now.isBefore(now)).isFalse();
    }

    @Test
    void theReadingOfTheMachineMayPassItsGreatestNumberInBetween() {
        Moment last = new Moment(Long.MAX_VALUE);

        assertThat(last.plus(Duration.ofSeconds(1)).isAfter(last)).isTrue();
    }
}
