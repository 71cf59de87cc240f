package io.github.ipv6containers.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.network.OwnAddresses;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostRouteTests {

    private static final Optional<IPFamily> NO_FAMILY = Optional.empty();

    @Test
    void thePortIsChosenByFamilyAndNotByItsPlaceInTheList() {
        PublishedPorts both = published("::1", 32800, "127.0.0.1", 32803);

        assertThat(route(both).endpoint("Redis", 6379, IPFamily.IPV4)).hasToString("127.0.0.1:32803");
        assertThat(route(both).endpoint("Redis", 6379, IPFamily.IPV6)).hasToString("[::1]:32800");
    }

    @Test
    void aFamilyThatIsNotPublishedIsNamedWithTheOneThatIs() {
        PublishedPorts four = published("127.0.0.1", 32803, "0.0.0.0", 1);

        assertThatThrownBy(() -> route(four).endpoint("Redis", 6379, IPFamily.IPV6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Port 6379 of Redis is not published over IPv6, only over IPv4;"
                        + " choose a mode that has IPv6.");
        assertThatThrownBy(() -> route(four).endpoint("Redis", 80, IPFamily.IPV6))
                .hasMessage("Port 80 of Redis is not published over IPv6; add it to the exposed ports.");
    }

    @Test
    void aContainerThatWasStartedByHandIsToldToBe() {
        assertThatThrownBy(() -> route(published("0.0.0.0", 32800, "::", 32800)).endpoint("Redis", 6379, IPFamily.IPV4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Port 6379 of Redis is published as Testcontainers does it, because the container was started"
                                + " by hand: use getHost() and getMappedPort(6379), or let @IPv6Containers start it.");
    }

    @Test
    void theHostIsLocalhostWhereBothFamiliesArePublished() {
        assertThat(route(published("127.0.0.1", 1, "::1", 1)).host("Redis", NO_FAMILY))
                .contains("localhost");
    }

    @Test
    void theHostIsTheLiteralWhereOneFamilyIsPublished() {
        assertThat(route(published("127.0.0.1", 1, "0.0.0.0", 1)).host("Redis", NO_FAMILY))
                .contains("127.0.0.1");
        assertThat(route(published("::1", 1, "0.0.0.0", 1)).host("Redis", NO_FAMILY))
                .contains("[::1]");
    }

    @Test
    void theHostFollowsTheFamilyOfTheTest() {
        PublishedPorts both = published("127.0.0.1", 1, "::1", 1);

        assertThat(route(both).host("Redis", Optional.of(IPFamily.IPV6))).contains("[::1]");
        assertThat(route(both).host("Redis", Optional.of(IPFamily.IPV4))).contains("127.0.0.1");
    }

    @Test
    void aTestOfOneFamilyIsNeverGivenTheOther() {
        HostRoute four = route(published("127.0.0.1", 1, "0.0.0.0", 1));

        assertThatThrownBy(() -> four.host("Redis", Optional.of(IPFamily.IPV6)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Redis is not reached over IPv6, the family of this test, only over IPv4;"
                        + " put it on a network that has IPv6.");
        assertThatThrownBy(() -> four.ownPort("Redis", 6379, Optional.of(IPFamily.IPV6)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aContainerThatIsNotOnOurNetworkKeepsTestcontainersRule() {
        assertThat(route(published("0.0.0.0", 1, "::", 1)).host("Redis", NO_FAMILY))
                .isEmpty();
    }

    @Test
    void whereThePublishedPortLeadsNowhereTheContainersOwnAddressIsGiven() {
        HostRoute route = new HostRoute(
                published("127.0.0.1", 32803, "::1", 32803),
                new OwnAddresses(List.of(new Endpoint("fd5e:8a11:90::3", 6379, IPFamily.IPV6))));

        assertThat(route.endpoint("Redis", 6379, IPFamily.IPV6)).hasToString("[fd5e:8a11:90::3]:6379");
        assertThat(route.endpoint("Redis", 6379, IPFamily.IPV4)).hasToString("127.0.0.1:32803");
        assertThat(route.host("Redis", NO_FAMILY))
                .as("outside of a test of one family")
                .contains("127.0.0.1");
        assertThat(route.ownPort("Redis", 6379, NO_FAMILY))
                .as("then the published number")
                .isEmpty();
        assertThat(route.host("Redis", Optional.of(IPFamily.IPV6))).contains("[fd5e:8a11:90::3]");
        assertThat(route.ownPort("Redis", 6379, Optional.of(IPFamily.IPV6)))
                .as("the container's own number")
                .contains(6379);
    }

    @Test
    void whereNothingIsPublishedTheContainersOwnAddressIsTheHost() {
        HostRoute route = new HostRoute(
                PublishedPorts.of(null),
                new OwnAddresses(List.of(new Endpoint("fd5e:8a11:90::3", 6379, IPFamily.IPV6))));

        assertThat(route.host("Redis", NO_FAMILY)).contains("[fd5e:8a11:90::3]");
        assertThat(route.ownPort("Redis", 6379, NO_FAMILY)).contains(6379);
        assertThatThrownBy(() -> route.endpoint("Redis", 6379, IPFamily.IPV4))
                .hasMessage("Port 6379 of Redis is not published over IPv4, only over IPv6;"
                        + " choose a mode that has IPv4.");
    }

    private static HostRoute route(PublishedPorts published) {
        return new HostRoute(published, new OwnAddresses(List.of()));
    }

    private static PublishedPorts published(String first, int firstPort, String second, int secondPort) {
        Ports ports = new Ports();
        ports.bind(ExposedPort.tcp(6379), Ports.Binding.bindIpAndPort(first, firstPort));
        ports.bind(ExposedPort.tcp(6379), Ports.Binding.bindIpAndPort(second, secondPort));
        return PublishedPorts.of(ports);
    }
}
