package io.github.ipv6containers.message;

import static io.github.ipv6containers.IPFamily.IPV6;
import static io.github.ipv6containers.finding.FactsByHand.fact;
import static io.github.ipv6containers.finding.FactsByHand.port;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pod that answers while its clients get nothing is told so, and why. */
class PodSentenceTests {

    private static final ServicePort PORT = port(6379, "redis", "redis");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REFUSED    | REFUSED    | but not through its Service. A Service leads to pods alone that are Ready; the image is not at fault where its readiness probe is.
            NO_ADDRESS | NO_ADDRESS | but its Service has no IPv6 address.
            ANSWERED   | NO_ADDRESS | but the cluster's DNS knows no IPv6 address of its Service's name.
            ANSWERED   | TIMED_OUT  | but not through its Service by name. A Service leads to pods alone that are Ready; the image is not at fault where its readiness probe is.
            """)
    void saysWhatDoesNotLeadToThePod(Stage service, Stage name, String rest) {
        var findings = ServiceByHand.redis(StackMode.IPV6_ONLY)
                .found(
                        fact(PORT, IPV6, Vantage.NETWORK, Stage.ANSWERED),
                        fact(PORT, IPV6, Vantage.SERVICE, service),
                        fact(PORT, IPV6, Vantage.NAME, name))
                .build();

        assertThat(VerificationText.of(List.of(findings), List.of()).replaceAll("\\s+", " "))
                .startsWith("Redis port 6379 (redis) answers on IPv6 at the pod's own address, " + rest);
    }
}
