package io.github.ipv6containers.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpInsideTests {

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, 0.0.0.0,          true",
        "ANSWERED, ::,               true",
        "ANSWERED, ::ffff:0.0.0.0,   true",
        "ANSWERED, 127.0.0.1,        false",
        "ANSWERED, ::1,              false",
        "ANSWERED, ::ffff:127.0.0.1, false",
        "SILENT,   0.0.0.0,          false",
        "REFUSED,  0.0.0.0,          false"
    })
    void countsAnAnswerOfAListenerThatIsNotOnLoopbackAlone(Stage stage, String address, boolean up) {
        assertThat(UpInside.of(report(stage, 80, address), Set.of(80)).contains(80))
                .isEqualTo(up);
    }

    @Test
    void leavesOutPortsOfOthers() {
        assertThat(UpInside.of(report(Stage.ANSWERED, 81, "0.0.0.0"), Set.of(80)))
                .as("a listener of another port")
                .isEmpty();
        assertThat(UpInside.of(report(Stage.ANSWERED, 80, "0.0.0.0"), Set.of(443)))
                .as("a port that has answered before")
                .isEmpty();
    }

    private static InsideReport report(Stage stage, int listening, String address) {
        ServicePort port = new ServicePort(80, "HTTP", Handshakes.of("http:/"));
        ProbeTarget target =
                new ProbeTarget(port, IPFamily.IPV4, Vantage.LOOPBACK, new Endpoint("127.0.0.1", 80, IPFamily.IPV4));
        return new InsideReport(
                List.of(new Fact(target, stage, 1, "", "")), List.of(new ListenRow(listening, address, "tcp")));
    }
}
