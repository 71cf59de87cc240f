package io.github.ipv6containers.reliability.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.handshake.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Only the backend's own answer counts: its controller answers for those whom it does not reach. */
class ThroughIngressTests {

    private final ThroughIngress handshake = new ThroughIngress("shop.example", "shop");

    @Test
    void asksForTheHostOfTheIngress() {
        assertThat(new String(handshake.request(), StandardCharsets.US_ASCII)).contains("\r\nHost: shop.example\r\n");
    }

    @Test
    void takesTheBackendsAnswer() {
        assertThat(judge("HTTP/1.1 200 OK\r\nDate: today\r\nServer: Shop/1.2\r\n\r\n"))
                .isEqualTo(Answer.recognized("HTTP 200 of shop"));
    }

    @Test
    void waitsWhenTheControllerAnswersForIt() {
        assertThat(judge("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 11\r\n\r\nBad Gateway"))
                .isEqualTo(Answer.notReady("HTTP 502, not of shop"));
        assertThat(judge("HTTP/1.1 404 Not Found\r\n\r\n")).isEqualTo(Answer.notReady("HTTP 404, not of shop"));
    }

    @Test
    void doesNotTakeAnotherBackendForIt() {
        assertThat(judge("HTTP/1.1 200 OK\r\nServer: other\r\n\r\n"))
                .isEqualTo(Answer.notReady("HTTP 200, not of shop"));
    }

    @Test
    void readsOnToTheEndOfTheHead() {
        assertThat(judge("HT")).isEqualTo(Answer.incomplete());
        assertThat(judge("HTTP/1.1 200 OK\r\nServer: sh")).isEqualTo(Answer.incomplete());
    }

    @Test
    void knowsWhatIsNoHttp() {
        assertThat(judge("-ERR unknown command\r\n").meaning()).isEqualTo(Answer.Meaning.FOREIGN);
    }

    private Answer judge(String received) {
        return handshake.judge(received.getBytes(StandardCharsets.ISO_8859_1));
    }
}
