package io.github.ipv6containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.finding.FindingRules;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.message.VerificationText;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Start to read here: one port on its way from the recipe to the sentence that a person reads. */
class OnePortJourneyTests {

    @Test
    void aPortGoesFromItsRecipeToASentence() {
        // The recipe says which port must answer, and which exchange proves it.
        ServicePort management = new ServicePort(15672, "management", Handshakes.of("http"));

        // A handshake is two functions of bytes: what to send, and what came back.
        Answer answer = management.handshake().judge("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer).isEqualTo(Answer.recognized("HTTP 200"));

        // A probe dials an address with it and returns a fact: what was seen from where, never judged.
        Fact overIPv4 = fact(management, "172.30.0.3", IPFamily.IPV4, Stage.ANSWERED, answer.detail());
        Fact overIPv6 = fact(management, "fd5e::3", IPFamily.IPV6, Stage.REFUSED, "Connection refused");

        // The rules turn the facts of one port and family into a finding.
        List<Fact> facts = List.of(overIPv4, overIPv6);
        PortFinding ipv4 = FindingRules.judge(management, IPFamily.IPV4, facts);
        PortFinding ipv6 = FindingRules.judge(management, IPFamily.IPV6, facts);
        assertThat(ipv4.finding()).isEqualTo(Finding.ANSWERS);
        assertThat(ipv6.finding()).isEqualTo(Finding.REFUSES);

        // The findings of a service become the text that a failing test, or the command line, shows.
        ServiceFindings rabbit = new ServiceFindings(
                "RabbitMQ",
                "rabbitmq:4.2-management",
                "official",
                StackMode.DUAL_STACK,
                Map.of(IPFamily.IPV4, "172.30.0.3", IPFamily.IPV6, "fd5e::3"),
                List.of(ipv4, ipv6),
                List.of(),
                null,
                "management.tcp.ip = ::",
                "The management plug-in binds IPv4 only unless told otherwise.");
        assertThat(rabbit.allAnswer()).isFalse();
        assertThat(VerificationText.of(List.of(rabbit), List.of()))
                .startsWith("RabbitMQ port 15672 (management) answers on IPv4 but not on IPv6.\n")
                .contains("mend       management.tcp.ip = ::")
                .endsWith("code       PORT-V6-REFUSED");
    }

    private static Fact fact(ServicePort port, String address, IPFamily family, Stage stage, String detail) {
        Endpoint endpoint = new Endpoint(address, port.number(), family);
        return new Fact(new ProbeTarget(port, family, Vantage.NETWORK, endpoint), stage, 2, detail, "");
    }
}
