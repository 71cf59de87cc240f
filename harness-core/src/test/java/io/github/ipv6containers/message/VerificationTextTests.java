package io.github.ipv6containers.message;

import static io.github.ipv6containers.IPFamily.IPV4;
import static io.github.ipv6containers.IPFamily.IPV6;
import static io.github.ipv6containers.StackMode.DUAL_STACK;
import static io.github.ipv6containers.StackMode.IPV4_ONLY;
import static io.github.ipv6containers.StackMode.IPV6_ONLY;
import static io.github.ipv6containers.finding.FactsByHand.fact;
import static io.github.ipv6containers.finding.FactsByHand.port;
import static io.github.ipv6containers.message.ServiceByHand.rabbit;
import static io.github.ipv6containers.message.ServiceByHand.redis;
import static io.github.ipv6containers.message.ServiceByHand.shop;
import static io.github.ipv6containers.probe.Stage.ANSWERED;
import static io.github.ipv6containers.probe.Stage.NO_ADDRESS;
import static io.github.ipv6containers.probe.Stage.REFUSED;
import static io.github.ipv6containers.probe.Stage.SILENT;
import static io.github.ipv6containers.probe.Stage.TIMED_OUT;
import static io.github.ipv6containers.probe.Stage.TURNED_AWAY;
import static io.github.ipv6containers.probe.Stage.UNREACHABLE;
import static io.github.ipv6containers.probe.Stage.WRONG_PROTOCOL;
import static io.github.ipv6containers.probe.Vantage.HOST;
import static io.github.ipv6containers.probe.Vantage.LOOPBACK;
import static io.github.ipv6containers.probe.Vantage.NETWORK;
import static io.github.ipv6containers.probe.Vantage.PEER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerificationTextTests {

    private static final ServicePort AMQP = port(5672, "amqp", "amqp");
    private static final ServicePort MANAGEMENT = port(15672, "management", "http");
    private static final ServicePort METRICS = port(15692, "prometheus", "http:/metrics");
    private static final ServicePort MYSQL = port(3306, "mysql", "mysql");
    private static final ServicePort REDIS = port(6379, "redis", "redis");
    private static final ServicePort WEB = port(80, "http", "http");
    private static final List<Control> HONEST = Arrays.asList(
            control("ipv4-only"),
            control("ipv6-only"),
            control("both"),
            control("ipv4-mapped"),
            control("mute"),
            control("none"));

    @Test
    void refusesOneFamily() {
        assertText("refuses-one-family", managementWithoutIPv6());
    }

    @Test
    void refusesBothFamilies() {
        assertText(
                "refuses-both-families",
                redis(DUAL_STACK)
                        .found(fact(REDIS, IPV4, NETWORK, REFUSED), fact(REDIS, IPV4, LOOPBACK, REFUSED))
                        .found(fact(REDIS, IPV6, NETWORK, REFUSED), fact(REDIS, IPV6, LOOPBACK, REFUSED))
                        .listening(new ListenRow(6380, "0.0.0.0", "tcp")));
    }

    @Test
    void speaksOfIPv4AloneOnAnIPv4OnlyNetwork() {
        assertText(
                "refuses-ipv4-only-network",
                redis(IPV4_ONLY).found(fact(REDIS, IPV4, NETWORK, REFUSED), fact(REDIS, IPV4, HOST, SILENT, 1, "")));
    }

    @Test
    void speaksOfIPv6AloneOnAnIPv6OnlyNetwork() {
        assertText("refuses-ipv6-only-network", redis(IPV6_ONLY).found(fact(REDIS, IPV6, NETWORK, REFUSED)));
    }

    @Test
    void listensOnLoopbackOnly() {
        assertText(
                "loopback-only",
                redis(DUAL_STACK)
                        .found(fact(REDIS, IPV4, NETWORK, REFUSED), fact(REDIS, IPV4, LOOPBACK, ANSWERED, 0.3, "PONG"))
                        .found(fact(REDIS, IPV6, NETWORK, REFUSED), fact(REDIS, IPV6, LOOPBACK, ANSWERED, 0.3, "PONG"))
                        .listening(new ListenRow(6379, "127.0.0.1", "tcp"), new ListenRow(6379, "::1", "tcp6"))
                        .recipeKnows("The packaged redis.conf binds loopback only.", "--bind 0.0.0.0 ::"));
    }

    @Test
    void listensOnLoopbackOnlyForOneFamily() {
        assertText(
                "loopback-only-one-family",
                redis(DUAL_STACK)
                        .found(fact(REDIS, IPV4, NETWORK, ANSWERED, 0.4, "PONG"))
                        .found(
                                fact(REDIS, IPV6, NETWORK, REFUSED),
                                fact(REDIS, IPV6, LOOPBACK, ANSWERED, 0.3, "PONG")));
    }

    @Test
    void timesOut() {
        assertText(
                "times-out",
                redis(DUAL_STACK)
                        .found(fact(REDIS, IPV4, NETWORK, ANSWERED, 0.4, "PONG"))
                        .found(fact(REDIS, IPV6, NETWORK, TIMED_OUT, 3000, "connect timed out")));
    }

    @Test
    void acceptsAndSendsNothing() {
        assertText(
                "silent",
                rabbit(DUAL_STACK)
                        .found(fact(MANAGEMENT, IPV4, NETWORK, ANSWERED, 4, "HTTP 200"))
                        .found(
                                fact(MANAGEMENT, IPV6, NETWORK, SILENT, 5000, ""),
                                fact(MANAGEMENT, IPV6, HOST, SILENT, 5000, ""))
                        .recipeKnows("never shown", "never shown"));
    }

    @Test
    void answersAnotherProtocol() {
        assertText(
                "wrong-protocol",
                rabbit(DUAL_STACK)
                        .found(fact(MANAGEMENT, IPV4, NETWORK, WRONG_PROTOCOL, 4, "TLS"))
                        .found(fact(MANAGEMENT, IPV6, NETWORK, WRONG_PROTOCOL, 4, "TLS"))
                        .recipeKnows("never shown", "never shown"));
    }

    @Test
    void turnsOneFamilyAway() {
        assertText(
                "turned-away",
                new ServiceByHand("MariaDB", "mariadb:11.8", DUAL_STACK)
                        .found(fact(MYSQL, IPV4, NETWORK, ANSWERED, 1, "greeting of 11.8.9-MariaDB"))
                        .found(fact(MYSQL, IPV6, NETWORK, TURNED_AWAY, 1, "error 1130: no account for this address"))
                        .recipeKnows("never shown", "never shown"));
    }

    @Test
    void turnsBothFamiliesAway() {
        String denied = "DENIED: protected mode serves loopback clients only";
        assertText(
                "turned-away-both-families",
                redis(DUAL_STACK)
                        .found(fact(REDIS, IPV4, NETWORK, TURNED_AWAY, 1, denied))
                        .found(fact(REDIS, IPV6, NETWORK, TURNED_AWAY, 1, denied)));
    }

    @Test
    void turnsTheClientOfThePublishedPortAway() {
        assertText(
                "turned-away-at-the-published-port",
                redis(IPV6_ONLY)
                        .found(
                                fact(REDIS, IPV6, NETWORK, ANSWERED, 1, "PONG"),
                                fact(REDIS, IPV6, HOST, TURNED_AWAY, 1, "DENIED: protected mode")));
    }

    @Test
    void forbidsOneFamilyWhatTheOtherMayHave() {
        assertText(
                "forbidden",
                shop(DUAL_STACK)
                        .found(fact(WEB, IPV4, NETWORK, ANSWERED, 1, "HTTP 200 from nginx"))
                        .found(fact(WEB, IPV6, NETWORK, ANSWERED, 1, "HTTP 403 from nginx")));
    }

    @Test
    void hangsUpOnOneFamily() {
        assertText(
                "hung-up",
                shop(DUAL_STACK)
                        .found(fact(WEB, IPV4, NETWORK, ANSWERED, 1, "HTTP 200"))
                        .found(fact(WEB, IPV6, NETWORK, SILENT, 1, "closed after 0 bytes")));
    }

    @Test
    void answersAsTwoServices() {
        assertText(
                "differs",
                shop(DUAL_STACK)
                        .found(fact(WEB, IPV4, NETWORK, ANSWERED, 1, "HTTP 200 from A"))
                        .found(fact(WEB, IPV6, NETWORK, ANSWERED, 1, "HTTP 503 from B")));
    }

    @Test
    void refusesAnAddressAsHost() {
        assertText(
                "differs-by-host",
                shop(DUAL_STACK)
                        .found(fact(WEB, IPV4, NETWORK, ANSWERED, 1, "HTTP 200"))
                        .found(fact(WEB, IPV6, NETWORK, ANSWERED, 1, "HTTP 400")));
    }

    @Test
    void answeredAndNoLongerDoes() {
        assertText(
                "gone",
                shop(DUAL_STACK)
                        .found(fact(WEB, IPV4, NETWORK, ANSWERED, 1, "HTTP 200"))
                        .found(fact(WEB, IPV6, NETWORK, ANSWERED, 1, "HTTP 200"), fact(WEB, IPV6, NETWORK, REFUSED)));
    }

    @Test
    void answersNowAndThen() {
        assertText(
                "now-and-then",
                shop(IPV6_ONLY)
                        .found(
                                fact(WEB, IPV6, NETWORK, ANSWERED, 1, "HTTP 200"),
                                fact(WEB, IPV6, NETWORK, SILENT, 5000, "answered 5 of 10 dials")));
    }

    @Test
    void answeredAndThenEnded() {
        assertText(
                "answered-then-ended",
                shop(DUAL_STACK)
                        .found(fact(WEB, IPV4, NETWORK, ANSWERED, 1, "HTTP 200"))
                        .found(fact(WEB, IPV6, NETWORK, ANSWERED, 1, "HTTP 200"))
                        .endedAfter(5200, 1, "fatal: second bind failed"));
    }

    @Test
    void hangsUpOnBothFamilies() {
        assertText(
                "hung-up-both-families",
                shop(DUAL_STACK)
                        .found(fact(WEB, IPV4, NETWORK, SILENT, 1, "closed after 0 bytes"))
                        .found(fact(WEB, IPV6, NETWORK, SILENT, 1, "closed: Connection reset")));
    }

    @Test
    void listensOnNothing() {
        assertText(
                "listens-on-nothing",
                shop(IPV4_ONLY).found(fact(WEB, IPV4, NETWORK, REFUSED), fact(WEB, IPV4, LOOPBACK, REFUSED)));
    }

    @Test
    void tellsWhatElseIsKnown() {
        assertText(
                "told-beside",
                shop(IPV4_ONLY)
                        .found(fact(WEB, IPV4, NETWORK, REFUSED), fact(WEB, IPV4, LOOPBACK, REFUSED))
                        .beside(
                                "IPv6 is switched off inside: the container was given net.ipv6.conf.all.disable_ipv6=1.",
                                "The last line of its log is \"fatal\"."));
    }

    @Test
    void servesIPv6AloneOnItsIPv6Socket() {
        assertText(
                "v6only",
                shop(DUAL_STACK)
                        .found(fact(WEB, IPV4, NETWORK, REFUSED))
                        .found(fact(WEB, IPV6, NETWORK, ANSWERED, 1, "HTTP 200"))
                        .listening(new ListenRow(80, "::", "tcp6")));
    }

    @Test
    void isBoundToOneOfItsAddresses() {
        assertText(
                "one-own-address",
                shop(DUAL_STACK)
                        .found(fact(WEB, IPV4, NETWORK, ANSWERED, 1, "HTTP 200"))
                        .found(fact(WEB, IPV6, NETWORK, REFUSED))
                        .listening(new ListenRow(80, "172.30.0.3", "tcp")));
    }

    @Test
    void sendsTheClientElsewhere() {
        Fact fact = fact(WEB, IPV6, NETWORK, ANSWERED, 1, "HTTP 302");
        assertText(
                "sent-elsewhere",
                shop(IPV6_ONLY)
                        .found(new Fact(fact.target(), ANSWERED, 1, fact.detail(), "", List.of("192.0.2.10:8000"))));
    }

    @Test
    void isNotPublished() {
        assertText("not-published", notPublished());
    }

    @Test
    void cannotBeProvedHere() {
        assertText(
                "not-provable",
                rabbit(DUAL_STACK)
                        .found(
                                fact(MANAGEMENT, IPV4, NETWORK, UNREACHABLE, 1, "No route to host"),
                                fact(MANAGEMENT, IPV4, HOST, ANSWERED, 4, "HTTP 200"))
                        .found(
                                fact(MANAGEMENT, IPV6, NETWORK, UNREACHABLE, 1, "Network is unreachable"),
                                fact(MANAGEMENT, IPV6, HOST, ANSWERED, 4, "HTTP 200"))
                        .recipeKnows("never shown", "never shown"));
    }

    @Test
    void wasGivenNoAddress() {
        assertText(
                "mode-not-granted",
                rabbit(DUAL_STACK)
                        .granted(Map.of(IPV4, "172.30.0.3"))
                        .found(fact(MANAGEMENT, IPV4, NETWORK, REFUSED))
                        .found(fact(MANAGEMENT, IPV6, NETWORK, NO_ADDRESS))
                        .recipeKnows("never shown", "never shown"));
    }

    @Test
    void wasGivenAnAddressTooMany() {
        assertText(
                "mode-not-granted-too-many",
                rabbit(IPV6_ONLY)
                        .granted(Map.of(IPV4, "172.30.0.3", IPV6, "fd5e:8a11:90::3"))
                        .found(fact(MANAGEMENT, IPV6, NETWORK, ANSWERED)));
    }

    @Test
    void hasNoAddressInsideThisMachine() {
        assertThat(VerificationText.of(List.of(embedded().build()), List.of()))
                .isEqualTo(GoldenTexts.read("mode-not-granted-embedded"));
    }

    @Test
    void ranOutOfMemory() {
        assertText(
                "stopped-out-of-memory",
                rabbit(DUAL_STACK).ended(137, true, "OOMKilled", "Starting broker...", "  completed with 4 plugins."));
    }

    @Test
    void stoppedByItself() {
        assertText(
                "stopped",
                redis(DUAL_STACK)
                        .provenance("stand-in: Debian's redis 6.0.16, run as the official image runs it")
                        .found(fact(REDIS, IPV4, NETWORK, REFUSED))
                        .ended(1, false, "", "# Failed listening on port 6379 (TCP), aborting."));
    }

    @Test
    void neverStarted() {
        assertText(
                "did-not-start",
                redis(DUAL_STACK).granted(Map.of()).ended(-1, false, "failed to bind host port for [::1]::6379/tcp"));
    }

    @Test
    void wasNotProbed() {
        assertText("not-probed", redis(DUAL_STACK));
    }

    @Test
    void wasNotProbedOverOneFamily() {
        assertText("not-probed-one-family", redis(DUAL_STACK).found(fact(REDIS, IPV4, NETWORK, ANSWERED, 0.4, "PONG")));
    }

    @Test
    void hasAnotherTroubleOnEachFamily() {
        assertText(
                "two-troubles",
                redis(DUAL_STACK)
                        .found(fact(REDIS, IPV4, NETWORK, TIMED_OUT, 3000, ""))
                        .found(fact(REDIS, IPV6, NETWORK, REFUSED)));
    }

    @Test
    void putsSeveralPortsIntoATable() {
        assertText("table", brokerWithoutIPv6());
    }

    @Test
    void putsAllServicesThatFailedIntoOneTable() {
        assertThat(VerificationText.of(
                        List.of(
                                brokerWithoutIPv6().build(),
                                healthy(DUAL_STACK).build(),
                                notPublished().build(),
                                new ServiceByHand("MariaDB", "mariadb:11.8", DUAL_STACK)
                                        .ended(1, false, "", "[ERROR] Aborting")
                                        .build()),
                        HONEST))
                .isEqualTo(GoldenTexts.read("table-of-services"));
    }

    @Test
    void keepsATableOfAnIPv4OnlyNetworkToIPv4() {
        assertText(
                "table-ipv4-only",
                rabbit(IPV4_ONLY)
                        .found(fact(AMQP, IPV4, NETWORK, ANSWERED, 2, "AMQP 0-9 Connection.Start"))
                        .found(fact(MANAGEMENT, IPV4, NETWORK, REFUSED))
                        .found(fact(METRICS, IPV4, NETWORK, SILENT, 5000, "")));
    }

    @Test
    void judgesNothingOnceAControlLied() {
        List<Control> lies = List.of(
                control("both"),
                new Control(
                        "ipv4-only",
                        "network: ipv4 answered, ipv6 refused",
                        "network: ipv4 answered, ipv6 answered",
                        false),
                new Control(
                        "mute",
                        "network: ipv4 silent, ipv6 silent",
                        "network: ipv4 not probed, ipv6 not probed",
                        false));

        assertThat(VerificationText.of(List.of(managementWithoutIPv6().build()), lies))
                .isEqualTo(GoldenTexts.read("run-void"));
        assertThat(VerificationText.of(List.of(healthy(DUAL_STACK).build()), lies))
                .isEqualTo(GoldenTexts.read("run-void"));
        assertThat(VerificationText.of(List.of(), lies)).isEqualTo(GoldenTexts.read("run-void"));
    }

    @Test
    void saysWhichControlLied() {
        Control lie = new Control("none", "network: ipv4 refused", "network: ipv4 answered", false);

        assertThat(VerificationText.of(List.of(), List.of(control("both"), lie)))
                .isEqualTo(GoldenTexts.read("run-void-by-one"));
    }

    @Test
    void isNotPublishedOverIPv4() {
        assertText(
                "not-published-ipv4-only",
                redis(IPV4_ONLY)
                        .found(
                                fact(REDIS, IPV4, NETWORK, ANSWERED, 0.4, "PONG"),
                                fact(REDIS, IPV4, HOST, WRONG_PROTOCOL, 0.1, "HTTP")));
    }

    @Test
    void takesABannerCutShortForNoAnswer() {
        Fact cutShort = new Fact(
                fact(REDIS, IPV4, NETWORK, SILENT).target(),
                SILENT,
                3000,
                "LOADING: Redis still reads its data",
                "2d4c");
        assertText("silent-not-ready", redis(IPV4_ONLY).found(cutShort));
    }

    @Test
    void saysNothingOnlyWhenEveryPortAnswers() {
        for (StackMode mode : StackMode.values()) {
            ServiceFindings healthy = healthy(mode).build();
            assertThat(healthy.allAnswer()).isTrue();
            assertThat(VerificationText.of(List.of(healthy), HONEST)).isEmpty();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerificationText.of(List.of(), HONEST))
                .withMessage("No service was started: there is nothing to verify, and that is never a pass.");
    }

    private static ServiceByHand healthy(StackMode mode) {
        ServiceByHand healthy = redis(mode);
        mode.families().forEach(family -> healthy.found(fact(REDIS, family, NETWORK, ANSWERED, 0.4, "PONG")));
        return healthy;
    }

    private static ServiceByHand managementWithoutIPv6() {
        return rabbit(DUAL_STACK)
                .found(
                        fact(MANAGEMENT, IPV4, NETWORK, ANSWERED, 4, "HTTP 200"),
                        fact(MANAGEMENT, IPV4, HOST, ANSWERED, 4, "HTTP 200"))
                .found(
                        fact(MANAGEMENT, IPV6, NETWORK, REFUSED, 0.1, "Connection refused"),
                        fact(MANAGEMENT, IPV6, HOST, SILENT, 1, "closed with 0 bytes"),
                        fact(MANAGEMENT, IPV6, LOOPBACK, REFUSED, 0.1, "Connection refused"))
                .listening(
                        new ListenRow(15672, "0.0.0.0", "tcp"),
                        new ListenRow(5672, "::", "tcp6"),
                        new ListenRow(4369, "::", "tcp6"))
                .recipeKnows(
                        "The management plug-in binds IPv4 only unless told otherwise;"
                                + " \"rabbitmq-diagnostics listeners\" prints [::] all the same.",
                        "management.tcp.ip = ::");
    }

    private static ServiceByHand brokerWithoutIPv6() {
        return rabbit(DUAL_STACK)
                .provenance("stand-in: Debian's rabbitmq-server 4.3.6, run as the official image runs it")
                .found(fact(AMQP, IPV4, NETWORK, ANSWERED, 2, "AMQP 0-9 Connection.Start"))
                .found(fact(AMQP, IPV6, NETWORK, ANSWERED, 2, "AMQP 0-9 Connection.Start"))
                .found(fact(MANAGEMENT, IPV4, NETWORK, ANSWERED, 4, "HTTP 200"))
                .found(fact(MANAGEMENT, IPV6, NETWORK, REFUSED))
                .found(fact(METRICS, IPV4, NETWORK, ANSWERED, 0.6, "HTTP 200"))
                .found(fact(METRICS, IPV6, NETWORK, REFUSED))
                .listening(
                        new ListenRow(15672, "0.0.0.0", "tcp"),
                        new ListenRow(15692, "0.0.0.0", "tcp"),
                        new ListenRow(5672, "::", "tcp6"))
                .recipeKnows(
                        "The plug-ins bind IPv4 only unless told otherwise.",
                        "management.tcp.ip = ::\nprometheus.tcp.ip = ::");
    }

    private static ServiceByHand notPublished() {
        return new ServiceByHand("nginx", "nginx:1.30", DUAL_STACK)
                .found(
                        fact(WEB, IPV4, NETWORK, ANSWERED, 1, "HTTP 200"),
                        fact(WEB, IPV4, HOST, ANSWERED, 1, "HTTP 200"))
                .found(
                        fact(WEB, IPV6, NETWORK, UNREACHABLE, 1, "Protocol family unavailable"),
                        fact(WEB, IPV6, PEER, ANSWERED, 1, "HTTP 200"),
                        fact(WEB, IPV6, HOST, UNREACHABLE, 1, "Protocol family unavailable"))
                .recipeKnows("never shown", "never shown");
    }

    private static ServiceByHand embedded() {
        return new ServiceByHand("WireMock", "wiremock 3.13.2", DUAL_STACK)
                .provenance("embedded")
                .granted(Map.of())
                .foundEmbedded(fact(WEB, IPV4, HOST, ANSWERED))
                .foundEmbedded(fact(WEB, IPV6, HOST, NO_ADDRESS));
    }

    private static Control control(String name) {
        return new Control(name, "as planted", "as planted", true);
    }

    private static void assertText(String name, ServiceByHand service) {
        ServiceFindings found = service.build();
        assertThat(VerificationText.of(List.of(found), HONEST)).isEqualTo(GoldenTexts.read(name));
    }
}
