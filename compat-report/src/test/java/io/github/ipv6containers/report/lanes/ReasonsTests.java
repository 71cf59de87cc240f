package io.github.ipv6containers.report.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTests {

    @Test
    void tellsTheInnermostWords() {
        assertThat(Reasons.of(new IllegalStateException("Container startup failed", new Exception("port taken\nat x"))))
                .isEqualTo("port taken");
    }

    @Test
    void unwrapsWhatTheEngineSaid() {
        assertThat(Reasons.of(
                        new Exception("Status 500: {\"message\":\"Get \\\"https://registry/v2/\\\": no such host\"}")))
                .isEqualTo("Get \"https://registry/v2/\": no such host");
    }

    @Test
    void namesTheExceptionThatSaysNothing() {
        assertThat(Reasons.of(new IllegalStateException(""))).isEqualTo("IllegalStateException");
    }
}
