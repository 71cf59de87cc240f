package io.github.ipv6containers.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostOfModeTests {

    @Test
    void isTheIPv6LoopbackAddressWhileAllModesInUseAreIPv6Only() {
        assertThat(HostOfMode.of(List.of(StackMode.IPV6_ONLY, StackMode.IPV6_ONLY), "localhost"))
                .isEqualTo("[::1]");
        assertThat(HostOfMode.of(List.of(StackMode.IPV6_ONLY, StackMode.DUAL_STACK), "localhost"))
                .isEqualTo("localhost");
        assertThat(HostOfMode.of(List.of(StackMode.IPV4_ONLY), "localhost")).isEqualTo("localhost");
        assertThat(HostOfMode.of(List.of(), "localhost")).isEqualTo("localhost");
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
        assertThat(HostOfMode.of(List.of(StackMode.IPV6_ONLY), "10.0.0.7")).isEqualTo("10.0.0.7");
    }
}
