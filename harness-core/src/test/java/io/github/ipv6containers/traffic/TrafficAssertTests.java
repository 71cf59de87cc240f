package io.github.ipv6containers.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrafficAssertTests {

    private static final String OVER_IPV4 = "connection ipv4 6379 172.18.0.1 41870 1 2";
    private static final String OVER_IPV6 = "connection ipv6 6379 fd00::1 35034 1 3";
    private static final String SURE =
            "\n  sure?      yes: a connection of our own over each family was seen as what it is\n";

    @Test
    void theFamilyThatWasUsedAlonePasses() {
        seen(OVER_IPV6).usedOnly(IPFamily.IPV6).used(IPFamily.IPV6);
        seen(OVER_IPV4).usedOnly(IPFamily.IPV4);
        seen().usedNone();
    }

    @Test
    void aClientThatFellBackFailsWithBothFamiliesConnections() {
        fails(
                () -> seen(OVER_IPV4).usedOnly(IPFamily.IPV6),
                "Redis was spoken to over IPv4, though only IPv6 was to be used and was not used at all.\n\n"
                        + "  IPv4       1 connection: port 6379 from 172.18.0.1:41870, 2 packets with data\n"
                        + "  IPv6       no connection" + SURE);
    }

    @Test
    void aClientThatUsedBothFails() {
        fails(
                () -> seen(OVER_IPV4, OVER_IPV6).usedOnly(IPFamily.IPV4),
                "Redis was spoken to over IPv6, though only IPv4 was to be used.\n\n"
                        + "  IPv4       1 connection: port 6379 from 172.18.0.1:41870, 2 packets with data\n"
                        + "  IPv6       1 connection: port 6379 from [fd00::1]:35034, 3 packets with data" + SURE);
    }

    @Test
    void nothingSentIsNoUse() {
        fails(
                () -> seen("connection ipv6 6379 fd00::1 35034 1 0").usedOnly(IPFamily.IPV6),
                "Nothing was sent to or by Redis over IPv6.\n\n"
                        + "  IPv4       no connection\n"
                        + "  IPv6       1 connection: port 6379 from [fd00::1]:35034, no data" + SURE);
    }

    @Test
    void theSlowerAttemptOfAHappyEyeballsClientIsNoUse() {
        seen(OVER_IPV6, "connection ipv4 6379 172.18.0.1 41870 1 0").usedOnly(IPFamily.IPV6);
    }

    @Test
    void aConnectionThatWasOpenBeforeCountsWhenDataGoesOverIt() {
        fails(
                () -> seen(OVER_IPV6, "connection ipv4 6379 172.18.0.1 41870 0 1")
                        .usedOnly(IPFamily.IPV6),
                "Redis was spoken to over IPv4, though only IPv6 was to be used.\n\n"
                        + "  IPv4       1 connection: port 6379 from 172.18.0.1:41870, 1 packet with data (open before)\n"
                        + "  IPv6       1 connection: port 6379 from [fd00::1]:35034, 3 packets with data" + SURE);
    }

    @Test
    void whatCouldNotBeLookedAtIsNoProofOfNothing() {
        fails(
                () -> seen(OVER_IPV6, "lost ipv4 12").usedOnly(IPFamily.IPV6),
                "Whether Redis was spoken to over IPv4 cannot be told: so much came over it that not all could be looked"
                        + " at.\n\n"
                        + "  IPv4       no connection; 12 packets came too fast to be looked at\n"
                        + "  IPv6       1 connection: port 6379 from [fd00::1]:35034, 3 packets with data" + SURE);
        seen(OVER_IPV6, "lost ipv6 12").usedOnly(IPFamily.IPV6);
    }

    @Test
    void manyConnectionsAreCountedAndAFewAreListed() {
        fails(
                () -> seen(
                                OVER_IPV4,
                                "connection ipv4 6379 172.18.0.1 2 1 1",
                                "connection ipv4 6379 172.18.0.1 3 1 1",
                                "connection ipv4 6379 172.18.0.1 4 1 1")
                        .usedNone(),
                "Redis was spoken to, though nobody was to.\n\n"
                        + "  IPv4       4 connections: port 6379 from 172.18.0.1:41870, 2 packets with data, port 6379 from"
                        + " 172.18.0.1:2, 1 packet with data, port 6379 from 172.18.0.1:3, 1 packet with data, …\n"
                        + "  IPv6       no connection" + SURE);
    }

    @Test
    void aClientThatTheServiceItselfSentToTheOtherFamilyIsTold() {
        fails(
                () -> seen(OVER_IPV4, OVER_IPV6, "sent ipv6 6379 fd00::1 35034 127.0.0.1 32768")
                        .usedOnly(IPFamily.IPV6),
                "Redis was spoken to over IPv4, though only IPv6 was to be used: asked over IPv6, port 6379 sent its client on"
                        + " to 127.0.0.1:32768.\n\n"
                        + "  IPv4       1 connection: port 6379 from 172.18.0.1:41870, 2 packets with data\n"
                        + "  IPv6       1 connection: port 6379 from [fd00::1]:35034, 3 packets with data" + SURE);
    }

    @Test
    void aPlaceOfTheOtherFamilyIsADeadEnd() {
        assertThat(seen(OVER_IPV6, "sent ipv6 6379 fd00::1 35034 192.0.2.10 6379")
                        .deadEnd())
                .contains(
                        "Asked over IPv6, port 6379 of Redis sent its client on to 192.0.2.10:6379, an IPv4 address.");
        assertThat(seen(OVER_IPV4, "sent ipv4 6379 172.18.0.1 41870 fd00::9 0").deadEnd())
                .contains("Asked over IPv4, port 6379 of Redis sent its client on to [fd00::9], an IPv6 address.");
        assertThat(seen(OVER_IPV6, "sent ipv6 6379 fd00::1 35034 broker.invalid 9092")
                        .deadEnd())
                .contains(
                        "Asked over IPv6, port 6379 of Redis sent its client on to broker.invalid:9092, a name that this"
                                + " machine does not know.");
    }

    @ParameterizedTest
    @EnumSource(IPFamily.class)
    void aPlaceOfTheSameFamilyIsADeadEndWhereNobodyListens(IPFamily family) throws IOException {
        String peer = family == IPFamily.IPV4 ? "172.18.0.1 41870" : "fd00::1 35034";
        String over = family == IPFamily.IPV4 ? OVER_IPV4 : OVER_IPV6;
        int port;
        try (ServerSocket listener = new ServerSocket(0, 1, family.loopbackAddress())) {
            port = listener.getLocalPort();
            seen(over, "sent " + family.id() + " 6379 " + peer + " " + family.loopback() + " " + port)
                    .sentNobodyElsewhere();
        }

        assertThat(seen(over, "sent " + family.id() + " 6379 " + peer + " " + family.loopback() + " " + port)
                        .deadEnd())
                .contains("Asked over " + family + ", port 6379 of Redis sent its client on to "
                        + new Endpoint(family.loopback(), port, family) + ", where nobody listens.");
    }

    @Test
    void whatWasNotSaidOrCannotBeReadIsNoProof() {
        seen(OVER_IPV6).sentNobodyElsewhere();
        fails(
                () -> seen().sentNobodyElsewhere(),
                "Nothing was sent to or by Redis.\n\n"
                        + "  IPv4       no connection\n"
                        + "  IPv6       no connection" + SURE);
        fails(
                () -> seen(OVER_IPV6, "sealed ipv6 6379 fd00::1 35034").sentNobodyElsewhere(),
                "Where Redis sent its clients cannot be told: it spoke TLS.\n\n"
                        + "  IPv4       no connection\n"
                        + "  IPv6       1 connection: port 6379 from [fd00::1]:35034, 3 packets with data" + SURE);
        fails(
                () -> seen(OVER_IPV6, "lost ipv6 12").sentNobodyElsewhere(),
                "Where Redis sent its clients cannot be told: so much came that not all could be looked at.\n\n"
                        + "  IPv4       no connection\n"
                        + "  IPv6       1 connection: port 6379 from [fd00::1]:35034, 3 packets with data; 12 packets came too"
                        + " fast to be looked at" + SURE);
    }

    private static TrafficAssert seen(String... lines) {
        return new TrafficAssert("Redis", Seen.parse(List.of(lines)));
    }

    private static void fails(ThrowingCallable assertion, String text) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(text);
    }
}
