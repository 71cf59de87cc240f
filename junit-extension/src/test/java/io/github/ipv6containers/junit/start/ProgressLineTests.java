package io.github.ipv6containers.junit.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class ProgressLineTests {

    @Test
    void oneLineTellsWhatWasProvedWhereAndHowLongItTook() {
        assertThat(line(StackMode.DUAL_STACK).text(3, 7, 2340, "Docker 28.5.2"))
                .isEqualTo("ProgressLineTests: 3 containers, 7 ports over IPv4 and IPv6 proved in 2 340 ms"
                        + " (Docker 28.5.2, dual-stack)");
        assertThat(line(StackMode.IPV6_ONLY).text(1, 1, 85, "inside the JVM"))
                .isEqualTo("ProgressLineTests: 1 container, 1 port over IPv6 proved in 85 ms"
                        + " (inside the JVM, ipv6-only)");
    }

    private static ProgressLine line(StackMode mode) {
        return new ProgressLine(ProgressLineTests.class, mode, Level.INFO, 0);
    }
}
