package io.github.ipv6containers.finding;

import static io.github.ipv6containers.IPFamily.IPV4;
import static io.github.ipv6containers.IPFamily.IPV6;
import static io.github.ipv6containers.finding.FactsByHand.fact;
import static io.github.ipv6containers.finding.FactsByHand.port;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FindingRulesTests {

    private static final ServicePort PORT = port(15672, "management", "http");
    private static final ServicePort OTHER = port(5672, "amqp", "amqp");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # network,       host,           loopback,  finding
            ANSWERED,        ANSWERED,       ,          ANSWERS
            ANSWERED,        ,               ,          ANSWERS
            ANSWERED,        SILENT,         ,          ANSWERS
            ANSWERED,        REFUSED,        ,          ANSWERS
            ANSWERED,        TIMED_OUT,      ANSWERED,  ANSWERS
            ANSWERED,        UNREACHABLE,    ,          ANSWERS
            ANSWERED,        NO_ADDRESS,     ,          ANSWERS
            ANSWERED,        WRONG_PROTOCOL, ,          NOT_PUBLISHED
            REFUSED,         ANSWERED,       ,          REFUSES
            REFUSED,         SILENT,         ANSWERED,  REFUSES
            REFUSED,         ,               ,          REFUSES
            TIMED_OUT,       ANSWERED,       ANSWERED,  TIMES_OUT
            SILENT,          SILENT,         ,          SILENT
            SILENT,          ANSWERED,       ANSWERED,  SILENT
            WRONG_PROTOCOL,  ANSWERED,       ANSWERED,  WRONG_PROTOCOL
            NO_ADDRESS,      ANSWERED,       ANSWERED,  NO_ADDRESS
            NO_ADDRESS,      ,               REFUSED,   NO_ADDRESS
            UNREACHABLE,     ANSWERED,       ANSWERED,  NOT_PROVABLE
            UNREACHABLE,     ANSWERED,       ,          NOT_PROVABLE
            UNREACHABLE,     ANSWERED,       REFUSED,   NOT_PROVABLE
            UNREACHABLE,     SILENT,         REFUSED,   REFUSES
            UNREACHABLE,     ,               REFUSED,   REFUSES
            UNREACHABLE,     SILENT,         SILENT,    NOT_PROVABLE
            UNREACHABLE,     REFUSED,        ,          NOT_PROVABLE
            ,                ANSWERED,       ANSWERED,  NOT_PROVABLE
            ,                ANSWERED,       ,          NOT_PROVABLE
            ,                SILENT,         REFUSED,   REFUSES
            ,                ,               REFUSED,   REFUSES
            ,                ,               ANSWERED,  NOT_PROVABLE
            """)
    void readsAContainersPortByTheNetworkVantage(
            @Nullable Stage network, @Nullable Stage host, @Nullable Stage loopback, Finding finding) {
        assertThat(FindingRules.judge(PORT, IPV6, facts(network, host, loopback))
                        .finding())
                .isEqualTo(finding);
    }

    /** In a cluster clients use the Service and its name, so the pod's own address is not enough. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # network,  service,        name,        finding
            ANSWERED,   ANSWERED,       ANSWERED,    ANSWERS
            ANSWERED,   REFUSED,        REFUSED,     NOT_PUBLISHED
            ANSWERED,   ANSWERED,       NO_ADDRESS,  NOT_PUBLISHED
            ANSWERED,   NO_ADDRESS,     ANSWERED,    NOT_PUBLISHED
            ANSWERED,   WRONG_PROTOCOL, ANSWERED,    NOT_PUBLISHED
            REFUSED,    ANSWERED,       ANSWERED,    REFUSES
            """)
    void readsAPodsPortByItsServiceToo(Stage network, Stage service, Stage name, Finding finding) {
        List<Fact> facts = List.of(
                fact(PORT, IPV6, Vantage.NETWORK, network),
                fact(PORT, IPV6, Vantage.SERVICE, service),
                fact(PORT, IPV6, Vantage.NAME, name));

        assertThat(FindingRules.judge(PORT, IPV6, facts).finding()).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # network,       peer,           host,           finding
            UNREACHABLE,     ANSWERED,       ANSWERED,       ANSWERS
            UNREACHABLE,     ANSWERED,       SILENT,         NOT_PUBLISHED
            UNREACHABLE,     ANSWERED,       ,               NOT_PUBLISHED
            TIMED_OUT,       ANSWERED,       TIMED_OUT,      NOT_PUBLISHED
            ,                ANSWERED,       ,               NOT_PUBLISHED
            ,                ANSWERED,       ANSWERED,       ANSWERS
            ,                ANSWERED,       WRONG_PROTOCOL, NOT_PUBLISHED
            TIMED_OUT,       REFUSED,        ANSWERED,       REFUSES
            ,                REFUSED,        ANSWERED,       REFUSES
            UNREACHABLE,     SILENT,         ANSWERED,       SILENT
            TIMED_OUT,       TIMED_OUT,      ANSWERED,       TIMES_OUT
            """)
    void readsAContainersPortByAPeerWhereThisMachineHasNoWay(
            @Nullable Stage network, Stage peer, @Nullable Stage host, Finding finding) {
        List<Fact> facts = facts(network, host, null);
        add(facts, Vantage.PEER, peer);

        assertThat(FindingRules.judge(PORT, IPV6, facts).finding()).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, ANSWERS",
        "REFUSED, REFUSES",
        "TIMED_OUT, TIMES_OUT",
        "SILENT, SILENT",
        "WRONG_PROTOCOL, WRONG_PROTOCOL",
        "NO_ADDRESS, NO_ADDRESS",
        "UNREACHABLE, NOT_PROVABLE"
    })
    void readsAnEmbeddedPortByTheHostVantage(Stage host, Finding finding) {
        assertThat(FindingRules.judgeEmbedded(PORT, IPV6, facts(null, host, null))
                        .finding())
                .isEqualTo(finding);
    }

    @Test
    void provesNoEmbeddedPortWithoutTheHostVantage() {
        assertThat(FindingRules.judgeEmbedded(PORT, IPV6, facts(Stage.ANSWERED, null, Stage.ANSWERED))
                        .finding())
                .isEqualTo(Finding.NOT_PROVABLE);
    }

    /** The widest net against a false green: without an answer at the deciding vantage nothing answers. */
    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "ANSWERED", mode = EnumSource.Mode.EXCLUDE)
    void neverFindsAnAnswerWithoutOneAtTheNetworkVantage(Stage network) {
        for (Stage host : Stage.values()) {
            for (Stage loopback : Stage.values()) {
                assertThat(FindingRules.judge(PORT, IPV6, facts(network, host, loopback))
                                .answers())
                        .isFalse();
            }
        }
    }

    @Test
    void countsTheLaterOfTwoProbes() {
        List<Fact> facts = new ArrayList<>(facts(Stage.REFUSED, null, null));
        facts.add(fact(PORT, IPV6, Vantage.NETWORK, Stage.ANSWERED));

        assertThat(FindingRules.judge(PORT, IPV6, facts).finding()).isEqualTo(Finding.ANSWERS);
    }

    @Test
    void keepsOnlyItsOwnFactsInTheOrderNetworkHostLoopback() {
        Fact host = fact(PORT, IPV6, Vantage.HOST, Stage.SILENT);
        Fact network = fact(PORT, IPV6, Vantage.NETWORK, Stage.REFUSED);
        Fact loopback = fact(PORT, IPV6, Vantage.LOOPBACK, Stage.REFUSED);
        List<Fact> mixed = Arrays.asList(
                loopback,
                fact(OTHER, IPV6, Vantage.NETWORK, Stage.ANSWERED),
                host,
                fact(PORT, IPV4, Vantage.NETWORK, Stage.ANSWERED),
                network);

        assertThat(FindingRules.judge(PORT, IPV6, mixed))
                .isEqualTo(new PortFinding(PORT, IPV6, Finding.REFUSES, List.of(network, host, loopback)));
    }

    @Test
    void refusesToJudgeWhatWasNotProbed() {
        List<Fact> othersOnly = List.of(
                fact(OTHER, IPV6, Vantage.NETWORK, Stage.ANSWERED), fact(PORT, IPV4, Vantage.NETWORK, Stage.ANSWERED));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FindingRules.judge(PORT, IPV6, othersOnly))
                .withMessage("Port 15672 was not probed over IPv6: there is no fact to judge,"
                        + " and that is never a pass.");
        assertThatIllegalArgumentException().isThrownBy(() -> FindingRules.judgeEmbedded(PORT, IPV6, List.of()));
    }

    private static List<Fact> facts(@Nullable Stage network, @Nullable Stage host, @Nullable Stage loopback) {
        List<Fact> facts = new ArrayList<>();
        add(facts, Vantage.NETWORK, network);
        add(facts, Vantage.HOST, host);
        add(facts, Vantage.LOOPBACK, loopback);
        return facts;
    }

    private static void add(List<Fact> facts, Vantage vantage, @Nullable Stage stage) {
        if (stage != null) {
            facts.add(fact(PORT, IPV6, vantage, stage));
        }
    }
}
