package io.github.ipv6containers.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.probe.Reach;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaysLookTests {

    @Test
    void aHostWithoutIPv6IsToldWithWhatTestsAreGivenInstead() {
        assertThat(WaysLook.way(IPFamily.IPV6, Reach.ofThisRun(), Optional.of("This machine has no ::1")))
                .isEqualTo(Diagnosis.Point.good(
                        "way over IPv6",
                        "published ports are not reached, so tests are given the containers' own addresses;"
                                + " This machine has no ::1"));
    }

    @Test
    void anEngineThatIsReachedOverANetworkIsNamedSo() {
        assertThat(names("tcp://192.0.2.7:2375")).contains("engine's place");
        assertThat(names("unix:///run/docker.sock")).doesNotContain("engine's place");
    }

    private static List<String> names(String address) {
        return WaysLook.points(address).stream().map(Diagnosis.Point::name).toList();
    }
}
