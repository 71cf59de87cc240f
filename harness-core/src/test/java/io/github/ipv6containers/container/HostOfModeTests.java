package io.github.ipv6containers.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostOfModeTests {

    @Test
    void isTheIPv6LoopbackAddressWhileAllModesInUseAreIPv6Only() {
        assertThat(HostOfMode.of(null, List.of(StackMode.IPV6_ONLY, StackMode.IPV6_ONLY), "localhost"))
                .isEqualTo("[::1]");
        assertThat(HostOfMode.of(null, List.of(StackMode.IPV6_ONLY, StackMode.DUAL_STACK), "localhost"))
                .isEqualTo("localhost");
        assertThat(HostOfMode.of(null, List.of(StackMode.IPV4_ONLY), "localhost"))
                .isEqualTo("localhost");
        assertThat(HostOfMode.of(null, List.of(), "localhost")).isEqualTo("localhost");
    }

    @Test
    void isTheLoopbackAddressOfTheFamilyThatATestIsFor() {
        List<StackMode> dual = List.of(StackMode.DUAL_STACK);
        assertThat(HostOfMode.of(IPFamily.IPV4, dual, "localhost")).isEqualTo("127.0.0.1");
        assertThat(HostOfMode.of(IPFamily.IPV6, dual, "localhost")).isEqualTo("[::1]");
        assertThat(HostOfMode.of(IPFamily.IPV6, dual, "10.0.0.7")).isEqualTo("10.0.0.7");
    }

    @Test
    void isNoGatewayInAContainerBecauseNothingIsPublishedThere() {
        assertThat(HostOfMode.withoutGateway("172.17.0.1", true, "unix", "")).isEqualTo("localhost");
        assertThat(HostOfMode.withoutGateway("fd00::1", true, "npipe", "")).isEqualTo("localhost");
        assertThat(HostOfMode.withoutGateway("docker", true, "tcp", "")).isEqualTo("docker");
        assertThat(HostOfMode.withoutGateway("10.0.0.7", true, "unix", "10.0.0.7"))
                .isEqualTo("10.0.0.7");
        assertThat(HostOfMode.withoutGateway("localhost", false, "unix", "")).isEqualTo("localhost");
    }

    @Test
    void isNeverChangedWhereItIsAnotherMachine() {
        assertThat(HostOfMode.of(null, List.of(StackMode.IPV6_ONLY), "10.0.0.7"))
                .isEqualTo("10.0.0.7");
    }
}
