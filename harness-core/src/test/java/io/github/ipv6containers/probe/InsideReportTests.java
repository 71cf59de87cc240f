package io.github.ipv6containers.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsideReportTests {

    private static final String TABLES = """
            table tcp
              sl  local_address rem_address   st
               0: 00000000:18EB 00000000:0000 0A 0 0 0 0
            end
            table tcp6
            end
            """;

    @Test
    void answersErrorsAndRowsAreRead() {
        List<ProbeTarget> targets = List.of(target("redis", IPFamily.IPV4), target("redis", IPFamily.IPV6));

        InsideReport report = InsideReport.parse(
                targets,
                "dial 0 connected-mute 10.0 2b504f4e470d0a \ndial 1 refused 0.0 - Connection refused\n" + TABLES);

        assertThat(report.facts())
                .extracting(Fact::stage, Fact::detail)
                .containsExactly(tuple(Stage.ANSWERED, "PONG"), tuple(Stage.REFUSED, "Connection refused"));
        assertThat(report.listening()).containsExactly(new ListenRow(6379, "0.0.0.0", "tcp"));
    }

    @Test
    void aConnectionKeptOpenIsProofForPlainTcpOnly() {
        String text = "dial 0 connected-mute 300.0 - \ndial 1 connected-mute 300.0 - \n" + TABLES;

        InsideReport report =
                InsideReport.parse(List.of(target("tcp", IPFamily.IPV4), target("redis", IPFamily.IPV4)), text);

        assertThat(report.facts()).extracting(Fact::stage).containsExactly(Stage.ANSWERED, Stage.SILENT);
    }

    @Test
    void aClosedConnectionIsNoProofForPlainTcp() {
        InsideReport report =
                InsideReport.parse(List.of(target("tcp", IPFamily.IPV4)), "dial 0 connected-closed 1.0 - \n" + TABLES);

        assertThat(report.facts()).extracting(Fact::stage).containsExactly(Stage.SILENT);
    }

    @Test
    void aMissingLineIsAnErrorAndNeverAPass() {
        assertThatThrownBy(() -> InsideReport.parse(List.of(target("tcp", IPFamily.IPV4)), "perl: not found\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The look from inside told nothing of dial 0: perl: not found\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dial 0 refused",
                "dial 0 refused 0.0",
                "dial 0 refused 0.0 -",
                "dial 0 refused soon - why",
                "dial 0 connected-mute 1.0 2b5 why",
                "dial 0 connected-mute 1.0 xx why",
                "dial 0 nonsense 1.0 - why",
            })
    void aDamagedLineIsAnErrorAndNeverAPass(String line) {
        assertThatThrownBy(() -> InsideReport.parse(List.of(target("tcp", IPFamily.IPV4)), line + "\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ProbeTarget target(String handshake, IPFamily family) {
        return new ProbeTarget(
                new ServicePort(6379, "service", Handshakes.of(handshake)),
                family,
                Vantage.LOOPBACK,
                new Endpoint(family.loopback(), 6379, family));
    }
}
