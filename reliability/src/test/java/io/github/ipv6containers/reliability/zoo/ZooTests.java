package io.github.ipv6containers.reliability.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ZooTests {

    private static final List<Listener> ZOO = Zoo.drawn(1, 70);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(Zoo.drawn(1, 70)).isEqualTo(ZOO);
        assertThat(Zoo.drawn(2, 70)).isNotEqualTo(ZOO);
    }

    @Test
    void hasNoListenerTwiceAndEveryHabit() {
        assertThat(ZOO).doesNotHaveDuplicates().hasSize(70).allMatch(Listener::isPossible);
        assertThat(ZOO).extracting(Listener::bind).contains(Bind.values());
        assertThat(ZOO).extracting(Listener::manner).contains(Manner.values());
        assertThat(ZOO).extracting(Listener::time).contains(Time.values());
        assertThat(ZOO).extracting(Listener::access).contains(Access.values());
        assertThat(ZOO).extracting(Listener::handshake).contains("http", "tcp");
    }

    @Test
    void hasListenersThatAreWellAndOnesThatAreNotForEveryReason() {
        Set<Finding> truths = ZOO.stream()
                .map(listener -> listener.truth(StackMode.DUAL_STACK, IPFamily.IPV6))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Finding.class)));

        assertThat(truths)
                .containsExactlyInAnyOrder(
                        Finding.ANSWERS,
                        Finding.REFUSES,
                        Finding.SILENT,
                        Finding.WRONG_PROTOCOL,
                        Finding.TURNED_AWAY,
                        Finding.DIFFERS,
                        Finding.SENT_ELSEWHERE);
    }
}
