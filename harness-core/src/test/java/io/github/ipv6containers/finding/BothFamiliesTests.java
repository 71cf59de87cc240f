package io.github.ipv6containers.finding;

import static io.github.ipv6containers.IPFamily.IPV4;
import static io.github.ipv6containers.IPFamily.IPV6;
import static io.github.ipv6containers.finding.FactsByHand.fact;
import static io.github.ipv6containers.finding.FactsByHand.port;
import static io.github.ipv6containers.probe.Stage.ANSWERED;
import static io.github.ipv6containers.probe.Stage.REFUSED;
import static io.github.ipv6containers.probe.Stage.SILENT;
import static io.github.ipv6containers.probe.Stage.TURNED_AWAY;
import static io.github.ipv6containers.probe.Vantage.HOST;
import static io.github.ipv6containers.probe.Vantage.NETWORK;
import static io.github.ipv6containers.probe.Vantage.PEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BothFamiliesTests {

    private static final ServicePort WEB = port(80, "web", "http");
    private static final ServicePort RAW = port(9000, "raw", "tcp");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # over IPv4,         over IPv6,            IPv4,           IPv6
            HTTP 200,            HTTP 200,             ANSWERS,        ANSWERS
            HTTP 403,            HTTP 403,             ANSWERS,        ANSWERS
            HTTP 200,            HTTP 503,             DIFFERS,        DIFFERS
            HTTP 404 from A,     HTTP 404 from B,      DIFFERS,        DIFFERS
            HTTP 200 from A/1.0, HTTP 200 from A/1.1,  DIFFERS,        DIFFERS
            HTTP 200,            HTTP 403,             ANSWERS,        TURNED_AWAY
            HTTP 401 from A,     HTTP 302 from A,      TURNED_AWAY,    ANSWERS
            HTTP 401,            HTTP 403,             DIFFERS,        DIFFERS
            """)
    void comparesTheAnswersOfBothFamilies(String overIPv4, String overIPv6, Finding ipv4, Finding ipv6) {
        assertThat(findings(answer(WEB, IPV4, overIPv4), answer(WEB, IPV6, overIPv6)))
                .containsExactly(ipv4, ipv6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            connection accepted and kept open | banner "it is 12:00"              | ANSWERS | ANSWERS
            banner "it is 12:00"              | banner "it is 12:01"              | ANSWERS | ANSWERS
            banner "it is 12:00", then closed | banner "it is 12:01", then closed | ANSWERS | ANSWERS
            connection accepted and kept open | banner "go", then closed          | ANSWERS | TURNED_AWAY
            """)
    void comparesOfPlainTcpOnlyWhetherTheServerStays(String overIPv4, String overIPv6, Finding ipv4, Finding ipv6) {
        assertThat(findings(answer(RAW, IPV4, overIPv4), answer(RAW, IPV6, overIPv6)))
                .containsExactly(ipv4, ipv6);
    }

    @ParameterizedTest
    @CsvSource({
        "closed after 0 bytes, TURNED_AWAY",
        "closed: Connection reset, TURNED_AWAY",
        "sent nothing for 5 s, SILENT",
    })
    void takesHangingUpForTurningAwayWhereTheOtherFamilyIsServed(String detail, Finding ipv6) {
        assertThat(findings(answer(WEB, IPV4, "HTTP 200"), fact(WEB, IPV6, NETWORK, SILENT, 1, detail)))
                .containsExactly(Finding.ANSWERS, ipv6);
    }

    @Test
    void staysSilentWhereNoFamilyIsServed() {
        Fact overIPv4 = fact(WEB, IPV4, NETWORK, SILENT, 1, "closed after 0 bytes");
        Fact overIPv6 = fact(WEB, IPV6, NETWORK, SILENT, 1, "closed after 0 bytes");

        assertThat(findings(overIPv4, overIPv6)).containsExactly(Finding.SILENT, Finding.SILENT);
        assertThat(findings(overIPv6)).containsExactly(Finding.SILENT);
        assertThat(findings(fact(WEB, IPV4, NETWORK, REFUSED), overIPv6))
                .containsExactly(Finding.REFUSES, Finding.SILENT);
    }

    @Test
    void doesNotCompareWithWhatIsNoAnswer() {
        assertThat(findings(answer(WEB, IPV4, "HTTP 200"), fact(WEB, IPV6, NETWORK, REFUSED)))
                .containsExactly(Finding.ANSWERS, Finding.REFUSES);
        assertThat(findings(fact(WEB, IPV4, NETWORK, TURNED_AWAY), answer(WEB, IPV6, "HTTP 200")))
                .containsExactly(Finding.TURNED_AWAY, Finding.ANSWERS);
    }

    @Test
    void doesNotCompareTwoPorts() {
        ServicePort admin = port(81, "admin", "http");

        assertThat(findings(answer(WEB, IPV4, "HTTP 200"), answer(admin, IPV6, "HTTP 503")))
                .containsExactly(Finding.ANSWERS, Finding.ANSWERS);
    }

    /** The proxy in front of the published port may answer for itself. */
    @Test
    void comparesWhatDecidesAndNotWhatTheHostSaw() {
        assertThat(BothFamilies.compared(List.of(
                        finding(answer(WEB, IPV4, "HTTP 200"), fact(WEB, IPV4, HOST, ANSWERED, 1, "HTTP 502")),
                        finding(fact(WEB, IPV6, PEER, ANSWERED, 1, "HTTP 200"), hostAnswers()))))
                .extracting(PortFinding::finding)
                .containsExactly(Finding.ANSWERS, Finding.ANSWERS);
    }

    @Test
    void findsWhoIsSentToTheOtherFamily() {
        Fact overIPv4 = sending(IPV4, "192.0.2.10:9092");
        Fact overIPv6 = sending(IPV6, "192.0.2.10:9092");

        assertThat(findings(overIPv4, overIPv6)).containsExactly(Finding.ANSWERS, Finding.SENT_ELSEWHERE);
        assertThat(findings(overIPv6)).containsExactly(Finding.SENT_ELSEWHERE);
        assertThat(findings(sending(IPV4, "[2001:db8::7]:80"))).containsExactly(Finding.SENT_ELSEWHERE);
        assertThat(findings(sending(IPV6, "broker.example:9092"))).containsExactly(Finding.ANSWERS);
    }

    @Test
    void keepsWhatTheFindingRestsOn() {
        PortFinding found = finding(answer(WEB, IPV6, "HTTP 200"), hostAnswers());

        assertThat(BothFamilies.compared(List.of(found))).containsExactly(found);
    }

    private static Fact hostAnswers() {
        return fact(WEB, IPV6, HOST, ANSWERED, 1, "HTTP 200");
    }

    private static Fact answer(ServicePort port, IPFamily family, String detail) {
        return fact(port, family, NETWORK, ANSWERED, 1, detail);
    }

    private static Fact sending(IPFamily family, String address) {
        Fact fact = answer(WEB, family, "HTTP 302");
        return new Fact(fact.target(), ANSWERED, 1, fact.detail(), "", List.of(address));
    }

    private static PortFinding finding(Fact... facts) {
        return FindingRules.judge(facts[0].target().port(), facts[0].family(), List.of(facts));
    }

    private static List<Finding> findings(Fact... facts) {
        List<PortFinding> found = new ArrayList<>();
        for (Fact fact : facts) {
            found.add(finding(fact));
        }
        return BothFamilies.compared(found).stream().map(PortFinding::finding).toList();
    }
}
