package io.github.ipv6containers.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Reach;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaysLookTests {

    @Test
    void aHostWithoutIPv6IsToldWithWhatTestsAreGivenInstead() {
        assertThat(WaysLook.way(IPFamily.IPV6, new Reach(), Optional.of("This machine has no ::1")))
                .isEqualTo(Diagnosis.Point.good(
                        "way over IPv6",
                        "published ports are not reached, so tests are given the containers' own addresses;"
                                + " This machine has no ::1"));
    }

    /** As on Docker Desktop, where tests run as anywhere else. */
    @Test
    void publishedPortsAreEnoughForTests() {
        assertThat(WaysLook.way(IPFamily.IPV6, known(Stage.ANSWERED), Optional.empty()))
                .isEqualTo(Diagnosis.Point.good(
                        "way over IPv6", "published ports are reached; a container beside the service proves it"));
    }

    @Test
    void anEngineWhosePublishedPortsAreElsewhereIsOfNoUseForTests() {
        assertThat(WaysLook.way(IPFamily.IPV6, known(Stage.REFUSED), Optional.empty()))
                .isEqualTo(Diagnosis.Point.lack(
                        "way over IPv6",
                        "only a container beside the service reaches it, so tests cannot use it",
                        "run where the engine runs, with both families"));
    }

    /** Knows that this machine has no way to containers' own addresses, and what became of a published port. */
    private static Reach known(Stage published) {
        Reach reach = new Reach();
        reach.learn(List.of(
                fact(Vantage.PEER, Stage.ANSWERED),
                fact(Vantage.NETWORK, Stage.TIMED_OUT),
                fact(Vantage.HOST, published)));
        return reach;
    }

    private static Fact fact(Vantage vantage, Stage stage) {
        ServicePort port = new ServicePort(7003, "both", Handshakes.of("tcp"));
        return new Fact(new ProbeTarget(port, IPFamily.IPV6, vantage, null), stage, 0, "", "");
    }

    @Test
    void anEngineThatIsReachedOverANetworkIsNamedSo() {
        assertThat(names("tcp://192.0.2.7:2375", "name=seccomp,profile=builtin"))
                .contains("engine's place");
        assertThat(names("unix:///run/docker.sock")).doesNotContain("engine's place");
    }

    @Test
    void aRootlessEngineIsNamedSo() {
        assertThat(WaysLook.points("unix:///run/docker.sock", List.of("name=rootless", "name=cgroupns"), new Reach()))
                .contains(Diagnosis.Point.good(
                        "engine's kind", "rootless: its networks are in a namespace of its own, not on this machine"));
        assertThat(names("unix:///run/docker.sock", "name=cgroupns")).doesNotContain("engine's kind");
    }

    @Test
    void aProxyThatCannotBeSeenIsNotCalledOff() {
        assertThat(List.of(Optional.of(true), Optional.of(false), Optional.<Boolean>empty()))
                .extracting(seen -> WaysLook.proxy(seen).found())
                .containsExactly(
                        "on: a connection to a published port proves nothing by itself",
                        "off: over IPv6 a published port may not be reached from this machine",
                        "not known: no published port is reached from here");
    }

    private static List<String> names(String address, String... securityOptions) {
        return WaysLook.points(address, List.of(securityOptions), new Reach()).stream()
                .map(Diagnosis.Point::name)
                .toList();
    }
}
