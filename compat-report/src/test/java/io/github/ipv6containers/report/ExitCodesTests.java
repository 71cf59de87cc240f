package io.github.ipv6containers.report;

import static io.github.ipv6containers.report.ExitCodes.FailOn.CHANGED;
import static io.github.ipv6containers.report.ExitCodes.FailOn.MISBEHAVING;
import static io.github.ipv6containers.report.ExitCodes.FailOn.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.model.Report;
import org.junit.jupiter.api.Test;

class ExitCodesTests {

    @Test
    void failsOnALackThatIsExpectedOnlyWhenAskedTo() {
        assertThat(codes(Mixed.asExpected())).containsExactly(0, 1, 0);
    }

    @Test
    void failsOnWhatIsNotAsExpected() {
        assertThat(codes(Mixed.mixed())).containsExactly(1, 1, 0);
    }

    @Test
    void failsWhenSomethingWasNotRun() {
        assertThat(codes(Mixed.withoutImageOfLamp())).containsExactly(1, 1, 0);
    }

    @Test
    void failsNotForWhatTheEngineCannotShowWhileSomethingWasMeasured() {
        assertThat(codes(Mixed.withoutDualStack())).containsExactly(0, 0, 0);
    }

    @Test
    void failsAlwaysWhenNothingWasMeasuredOrTheRunIsVoid() {
        assertThat(codes(Mixed.ofNothing())).containsExactly(1, 1, 1);
        assertThat(codes(Mixed.ofNoWorth())).containsExactly(1, 1, 1);
    }

    @Test
    void hasACodeForTheLackOfAnEngine() {
        assertThat(codes(Mixed.withoutEngine())).containsExactly(3, 3, 3);
    }

    private static int[] codes(Report report) {
        return new int[] {ExitCodes.of(report, CHANGED), ExitCodes.of(report, MISBEHAVING), ExitCodes.of(report, NEVER)
        };
    }
}
