package io.github.ipv6containers.report.check;

import static io.github.ipv6containers.IPFamily.IPV4;
import static io.github.ipv6containers.IPFamily.IPV6;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.report.Sights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindAdviceTests {

    private static final ServicePort WEB = new ServicePort(8000, "http", Handshakes.of("http"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.0.0.0    | IPV6 | serve -b 0.0.0.0            | :: in place of 0.0.0.0 in its command   (and 0.0.0.0 beside it where :: is IPv6 alone)
            0.0.0.0    | IPV6 | serve                       | bind :: beside 0.0.0.0   (or :: alone where that serves both)
            ::         | IPV4 | serve                       | bind 0.0.0.0 beside ::   (or leave IPV6_V6ONLY unset)
            127.0.0.1  | IPV6 | serve                       | bind 0.0.0.0 and :: in place of 127.0.0.1
            ::1        | IPV4 | serve                       | bind 0.0.0.0 and :: in place of ::1
            172.30.0.3 | IPV6 | serve                       | --env HOSTNAME=::   (or another setting of what it binds: not the container's own name)
            0.0.0.0    | IPV6 | java -Djava.net.preferIPv4Stack=true | leave out -Djava.net.preferIPv4Stack=true
            """)
    void tellsByTheCommandAndTheRowWhatMends(String address, IPFamily refused, String command, String mend) {
        assertThat(mend(address, refused, new Settings(List.of(command.split(" ", -1)), Map.of(), Map.of(), Map.of())))
                .isEqualTo(mend);
    }

    @Test
    void looksIntoTheEnvironmentToo() {
        Settings settings = new Settings(
                List.of(), Map.of("JAVA_TOOL_OPTIONS", "-Djava.net.preferIPv4Stack=true"), Map.of(), Map.of());

        assertThat(mend("0.0.0.0", IPV6, settings)).isEqualTo("leave out -Djava.net.preferIPv4Stack=true");
    }

    @Test
    void knowsNothingWhereNothingListens() {
        assertThat(BindAdvice.added(findings(List.of(), IPV6), Settings.NONE).mend())
                .isEmpty();
        assertThat(BindAdvice.added(findings(List.of(new ListenRow(9, "0.0.0.0", "tcp")), IPV6), Settings.NONE)
                        .mend())
                .isEmpty();
    }

    private static String mend(String address, IPFamily refused, Settings settings) {
        return BindAdvice.added(findings(List.of(new ListenRow(8000, address, "tcp")), refused), settings)
                .mend();
    }

    private static ServiceFindings findings(List<ListenRow> rows, IPFamily refused) {
        IPFamily other = refused == IPV6 ? IPV4 : IPV6;
        List<PortFinding> ports =
                List.of(Sights.finding(WEB, other, Finding.ANSWERS), Sights.finding(WEB, refused, Finding.REFUSES));
        return new ServiceFindings(
                "web",
                "web:1",
                "local",
                StackMode.DUAL_STACK,
                Map.of(IPV4, "172.30.0.3", IPV6, "fd00::3"),
                ports,
                rows,
                null,
                "",
                "");
    }
}
