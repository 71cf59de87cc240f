package io.github.ipv6containers.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.handshake.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TokenHandshakeTests {

    private final TokenHandshake planted = TokenHandshake.create();

    @Test
    void knowsThePlantedListenerByItsToken() {
        assertThat(judge(planted.token() + "\n")).isEqualTo(Answer.recognized("its token"));
    }

    @Test
    void waitsForTheWholeToken() {
        assertThat(judge("")).isEqualTo(Answer.incomplete());
        assertThat(judge(planted.token())).isEqualTo(Answer.incomplete());
    }

    /** Two engines may give out one address, and both may run planted listeners. */
    @Test
    void takesTheListenerOfAnotherRunForSomebodyElse() {
        assertThat(judge(TokenHandshake.create().token() + "\n"))
                .isEqualTo(Answer.foreign("somebody else than the planted listener"));
    }

    @Test
    void takesAServerThatSendsBackWhatItGotForSomebodyElse() {
        assertThat(planted.judge(planted.request()).meaning()).isEqualTo(Answer.Meaning.FOREIGN);
    }

    private Answer judge(String received) {
        return planted.judge(received.getBytes(StandardCharsets.US_ASCII));
    }
}
