package io.github.ipv6containers.finding;

import static io.github.ipv6containers.finding.FactsByHand.fact;
import static io.github.ipv6containers.finding.FactsByHand.port;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortFindingTests {

    private static final ServicePort PORT = port(15672, "management", "http");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # network,       peer,     loopback, host,           finding,       decided by
            ANSWERED,        ,         ,         ANSWERED,       ANSWERS,       NETWORK
            UNREACHABLE,     ANSWERED, ,         ANSWERED,       ANSWERS,       PEER
            ANSWERED,        ,         ,         WRONG_PROTOCOL, NOT_PUBLISHED, HOST
            REFUSED,         ,         ANSWERED, ANSWERED,       REFUSES,       NETWORK
            UNREACHABLE,     ,         REFUSED,  REFUSED,        REFUSES,       LOOPBACK
            UNREACHABLE,     ,         ANSWERED, ANSWERED,       NOT_PROVABLE,  NETWORK
            NO_ADDRESS,      ,         ANSWERED, ANSWERED,       NO_ADDRESS,    NETWORK
            """)
    void namesTheFactThatDecided(
            @Nullable Stage network,
            @Nullable Stage peer,
            @Nullable Stage loopback,
            @Nullable Stage host,
            Finding finding,
            Vantage decidedBy) {
        List<Fact> facts = new ArrayList<>();
        add(facts, Vantage.NETWORK, network);
        add(facts, Vantage.PEER, peer);
        add(facts, Vantage.LOOPBACK, loopback);
        add(facts, Vantage.HOST, host);

        PortFinding found = FindingRules.judge(PORT, IPFamily.IPV6, facts);

        assertThat(found.finding()).isEqualTo(finding);
        assertThat(found.deciding().vantage()).isEqualTo(decidedBy);
    }

    @Test
    void whatThisJvmServesItselfIsDecidedFromTheHost() {
        Fact host = fact(PORT, IPFamily.IPV6, Vantage.HOST, Stage.SILENT);

        assertThat(FindingRules.judgeEmbedded(PORT, IPFamily.IPV6, List.of(host))
                        .deciding())
                .isEqualTo(host);
    }

    private static void add(List<Fact> facts, Vantage vantage, @Nullable Stage stage) {
        if (stage != null) {
            facts.add(fact(PORT, IPFamily.IPV6, vantage, stage));
        }
    }
}
