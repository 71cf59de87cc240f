package io.github.ipv6containers.reliability.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is true of some listeners, written down by hand. */
class TruthTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    http, TWO,       HTTP_200,         AT_ONCE,           FOR_ALL,                ANSWERS,        ANSWERS
                    http, ONE,       HTTP_503,         ON_LOOPBACK_FIRST, FOR_ALL,                ANSWERS,        ANSWERS
                    http, IPV4,      HTTP_200,         SERVES_LATER,      FOR_ALL,                ANSWERS,        REFUSES
                    http, MAPPED,    HTTP_200,         AT_ONCE,           FOR_ALL,                ANSWERS,        REFUSES
                    http, OWN_IPV6,  HTTP_200,         AT_ONCE,           FOR_ALL,                REFUSES,        ANSWERS
                    http, LOOPBACK,  HTTP_200,         AT_ONCE,           FOR_ALL,                REFUSES,        REFUSES
                    http, ONE,       TO_IPV4,          AT_ONCE,           FOR_ALL,                ANSWERS,        SENT_ELSEWHERE
                    http, ONE,       TO_IPV6,          AT_ONCE,           FOR_ALL,                SENT_ELSEWHERE, ANSWERS
                    http, ONE,       GREETS,           AT_ONCE,           FOR_ALL,                WRONG_PROTOCOL, WRONG_PROTOCOL
                    http, ONE,       QUIET,            AT_ONCE,           FOR_ALL,                SILENT,         SILENT
                    http, ONE,       NEVER_ACCEPTS,    AT_ONCE,           FOR_ALL,                SILENT,         SILENT
                    http, ONE,       RESETS,           AT_ONCE,           FOR_ALL,                SILENT,         SILENT
                    http, ONE,       HTTP_200,         AT_ONCE,           FORBIDS_IPV4,           TURNED_AWAY,    ANSWERS
                    http, ONE,       HTTP_200,         AT_ONCE,           CLOSES_ON_IPV6,         ANSWERS,        TURNED_AWAY
                    http, ONE,       HTTP_200,         AT_ONCE,           FAILS_OVER_IPV6,        DIFFERS,        DIFFERS
                    http, ONE,       HTTP_200,         AT_ONCE,           OTHER_SERVER_OVER_IPV6, DIFFERS,        DIFFERS
                    http, TWO,       HTTP_200,         LEAVES_IPV6,       FOR_ALL,                ANSWERS,        REFUSES
                    tcp,  ONE,       QUIET,            AT_ONCE,           FOR_ALL,                ANSWERS,        ANSWERS
                    tcp,  ONE,       GREETS,           LEAVES,            FOR_ALL,                REFUSES,        REFUSES
                    tcp,  ONE,       REFUSES_IN_WORDS, AT_ONCE,           FOR_ALL,                TURNED_AWAY,    TURNED_AWAY
                    tcp,  TWO,       QUIET,            AT_ONCE,           RESETS_IPV6_AT_A_BYTE,  ANSWERS,        TURNED_AWAY
                    """)
    void isKnown(
            String handshake, Bind bind, Manner manner, Time time, Access access, Finding overIPv4, Finding overIPv6) {
        Listener listener = new Listener(bind, manner, time, access, handshake);

        assertThat(listener.isPossible()).isTrue();
        assertThat(listener.truth(StackMode.DUAL_STACK, IPFamily.IPV4)).isEqualTo(overIPv4);
        assertThat(listener.truth(StackMode.DUAL_STACK, IPFamily.IPV6)).isEqualTo(overIPv6);
    }

    @ParameterizedTest
    @CsvSource({
        "http, ONE, HTTP_200, CLOSES_ON_IPV6, SILENT",
        "http, ONE, HTTP_200, FORBIDS_IPV6, ANSWERS",
        "http, ONE, HTTP_200, FAILS_OVER_IPV6, ANSWERS",
        "http, ONE, TO_IPV4, FOR_ALL, SENT_ELSEWHERE",
    })
    void knowsNothingOfAFamilyThatTheModeLacks(
            String handshake, Bind bind, Manner manner, Access access, Finding overIPv6) {
        Listener listener = new Listener(bind, manner, Time.AT_ONCE, access, handshake);

        assertThat(listener.truth(StackMode.IPV6_ONLY, IPFamily.IPV6)).isEqualTo(overIPv6);
    }
}
