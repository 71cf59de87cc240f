package io.github.ipv6containers.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import io.github.ipv6containers.IPFamily;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostRouteTests {

    @AfterEach
    void forgetTheFamily() {
        CurrentFamily.clear();
    }

    @Test
    void thePortIsChosenByFamilyAndNotByItsPlaceInTheList() {
        PublishedPorts both = published("::1", 32800, "127.0.0.1", 32803);

        assertThat(HostRoute.endpoint("Redis", both, 6379, IPFamily.IPV4)).hasToString("127.0.0.1:32803");
        assertThat(HostRoute.endpoint("Redis", both, 6379, IPFamily.IPV6)).hasToString("[::1]:32800");
    }

    @Test
    void aFamilyThatIsNotPublishedIsNamedWithTheOneThatIs() {
        PublishedPorts four = published("127.0.0.1", 32803, "0.0.0.0", 1);

        assertThatThrownBy(() -> HostRoute.endpoint("Redis", four, 6379, IPFamily.IPV6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Port 6379 of Redis is not published over IPv6, only over IPv4;"
                        + " choose a mode that has IPv6.");
        assertThatThrownBy(() -> HostRoute.endpoint("Redis", four, 80, IPFamily.IPV6))
                .hasMessage("Port 80 of Redis is not published over IPv6; add it to the exposed ports.");
    }

    @Test
    void theHostIsLocalhostWhereBothFamiliesArePublished() {
        assertThat(HostRoute.host(published("127.0.0.1", 1, "::1", 1))).contains("localhost");
    }

    @Test
    void theHostIsTheLiteralWhereOneFamilyIsPublished() {
        assertThat(HostRoute.host(published("127.0.0.1", 1, "0.0.0.0", 1))).contains("127.0.0.1");
        assertThat(HostRoute.host(published("::1", 1, "0.0.0.0", 1))).contains("[::1]");
    }

    @Test
    void theHostFollowsTheFamilyOfTheTest() {
        PublishedPorts both = published("127.0.0.1", 1, "::1", 1);

        CurrentFamily.set(IPFamily.IPV6);
        assertThat(HostRoute.host(both)).contains("[::1]");
        CurrentFamily.set(IPFamily.IPV4);
        assertThat(HostRoute.host(both)).contains("127.0.0.1");
    }

    @Test
    void aContainerThatIsNotOnOurNetworkKeepsTestcontainersRule() {
        assertThat(HostRoute.host(published("0.0.0.0", 1, "::", 1))).isEmpty();
    }

    private static PublishedPorts published(String first, int firstPort, String second, int secondPort) {
        Ports ports = new Ports();
        ports.bind(ExposedPort.tcp(6379), Ports.Binding.bindIpAndPort(first, firstPort));
        ports.bind(ExposedPort.tcp(6379), Ports.Binding.bindIpAndPort(second, secondPort));
        return PublishedPorts.of(ports);
    }
}
