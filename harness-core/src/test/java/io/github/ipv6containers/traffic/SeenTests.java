package io.github.ipv6containers.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenTests {

    private static final Endpoint FOUR = new Endpoint("172.18.0.1", 41870, IPFamily.IPV4);
    private static final Endpoint SIX = new Endpoint("fd00::1", 35034, IPFamily.IPV6);

    @Test
    void theLinesOfTheLookAreRead() {
        Seen seen = Seen.parse(List.of(
                "lost ipv4 0",
                "lost ipv6 7",
                "connection ipv4 6379 172.18.0.1 41870 1 2",
                "connection ipv6 6379 fd00::1 35034 0 1",
                "sealed ipv4 6379 172.18.0.1 41870",
                "sent ipv6 6379 fd00::1 35034 127.0.0.1 6380"));

        assertThat(seen)
                .isEqualTo(new Seen(
                        List.of(new Connection(6379, FOUR, true, 2), new Connection(6379, SIX, false, 1)),
                        Map.of(IPFamily.IPV4, 0L, IPFamily.IPV6, 7L),
                        List.of(new SentOn(6379, SIX, "127.0.0.1", 6380)),
                        Set.of(FOUR)));
    }

    @Test
    void aConnectionThatGoesOnIsOne() {
        Seen first = Seen.parse(List.of("lost ipv6 1", "connection ipv6 6379 fd00::1 35034 1 0"));
        Seen then = Seen.parse(List.of("lost ipv6 2", "connection ipv6 6379 fd00::1 35034 0 4"));

        assertThat(first.used(IPFamily.IPV6)).isFalse();
        assertThat(first.and(then))
                .isEqualTo(new Seen(
                        List.of(new Connection(6379, SIX, true, 4)), Map.of(IPFamily.IPV6, 3L), List.of(), Set.of()));
    }

    @Test
    void connectionsOfOurOwnAreLeftOut() {
        Seen seen = Seen.parse(List.of(
                "connection ipv4 6379 172.18.0.1 41870 1 2",
                "connection ipv6 6379 fd00::1 35034 1 2",
                "sealed ipv4 6379 172.18.0.1 41870",
                "sent ipv4 6379 172.18.0.1 41870 ::1 6380"));

        assertThat(seen.without(Set.of(FOUR)))
                .isEqualTo(new Seen(List.of(new Connection(6379, SIX, true, 2)), Map.of(), List.of(), Set.of()));
    }
}
