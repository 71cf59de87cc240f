package io.github.ipv6containers.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogLinesTests {

    private static List<String> shown(String log) {
        return LogLines.of(log, Secrets.of(Map.of("APP_TOKEN", "correct-horse")));
    }

    @Test
    void areInTheirOrderWithoutBlankOnes() {
        assertThat(shown("one\n\n  \ntwo\r\n\tthree")).containsExactly("one", "two", "\tthree");
    }

    @Test
    void haveNothingThatATerminalWouldObey() {
        assertThat(shown("\u001b[31mred\u001b[0m"
                        + " \u001b]0;a title\u0007shown \u001b]8;;http://evil.example\u001b\\link\u001b]8;;\u001b\\"
                        + " \u001b[2J\u001b[1;1Hgone \u001bcreset \u0007bell \u0000 \u009b31m"))
                .containsExactly("red shown link gone reset ?bell ? ?31m");
    }

    @Test
    void haveNothingThatTurnsTheOrderOfSigns() {
        assertThat(shown("user\u202egnp.exe \u2066a\u2069\u200f")).containsExactly("user?gnp.exe ?a??");
    }

    @Test
    void haveNoSecret() {
        assertThat(shown("token \u001b[1mcorrect-\u001b[0mhorse is wrong")).containsExactly("token *** is wrong");
    }
}
