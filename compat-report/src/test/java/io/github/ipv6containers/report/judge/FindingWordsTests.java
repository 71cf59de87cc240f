package io.github.ipv6containers.report.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.report.Sights;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingWordsTests {

    @Test
    void namesThePortsAndFamiliesThatAnswer() {
        assertThat(FindingWords.of(all(Finding.ANSWERS, 6379))).isEqualTo("6379 answers over IPv4 and IPv6");
        assertThat(FindingWords.of(all(Finding.ANSWERS, 1, 2, 3))).isEqualTo("1, 2 and 3 answer over IPv4 and IPv6");
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSES, 5 refuses IPv6, 5 and 6 refuse IPv6",
        "TIMES_OUT, 5 times out over IPv6, 5 and 6 time out over IPv6",
        "SILENT, 5 stays silent over IPv6, 5 and 6 stay silent over IPv6",
        "TURNED_AWAY, 5 turns IPv6 away, 5 and 6 turn IPv6 away",
        "DIFFERS, 5 answers as another service over IPv6, 5 and 6 answer as another service over IPv6",
        "SENT_ELSEWHERE, 5 sends clients of IPv6 to another family, 5 and 6 send clients of IPv6 to another family",
        "WRONG_PROTOCOL, 5 speaks another protocol over IPv6, 5 and 6 speak another protocol over IPv6",
        "NO_ADDRESS, 5 has no IPv6 address, 5 and 6 have no IPv6 address",
        "NOT_PROVABLE, 5 cannot be proved from here over IPv6, 5 and 6 cannot be proved from here over IPv6"
    })
    void saysOnlyWhatFails(Finding finding, String one, String two) {
        PortFinding answers = finding(4, IPFamily.IPV6, Finding.ANSWERS);
        PortFinding five = finding(5, IPFamily.IPV6, finding);

        assertThat(FindingWords.of(List.of(answers, five))).isEqualTo(one);
        assertThat(FindingWords.of(List.of(answers, five, finding(6, IPFamily.IPV6, finding))))
                .isEqualTo(two);
    }

    @Test
    void saysOfAPodThatItsServiceDoesNotLeadToIt() {
        PortFinding found = finding(5, IPFamily.IPV6, Finding.ANSWERS);
        Fact atPod = found.facts().get(0);
        ProbeTarget service = new ProbeTarget(
                found.port(), IPFamily.IPV6, Vantage.SERVICE, atPod.target().endpoint());
        Fact refused = new Fact(service, Stage.REFUSED, 1, "Connection refused", "");
        PortFinding ofPod =
                new PortFinding(found.port(), IPFamily.IPV6, Finding.NOT_PUBLISHED, List.of(atPod, refused));

        assertThat(FindingWords.of(List.of(ofPod)))
                .isEqualTo("5 answers at the pod, but not through its Service over IPv6");
    }

    private static List<PortFinding> all(Finding finding, int... ports) {
        return java.util.Arrays.stream(ports)
                .boxed()
                .flatMap(port -> Stream.of(IPFamily.values()).map(family -> finding(port, family, finding)))
                .toList();
    }

    private static PortFinding finding(int port, IPFamily family, Finding finding) {
        return Sights.finding(new ServicePort(port, "a", Handshakes.of("tcp")), family, finding);
    }
}
