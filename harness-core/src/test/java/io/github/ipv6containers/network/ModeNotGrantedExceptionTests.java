package io.github.ipv6containers.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.EngineFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModeNotGrantedExceptionTests {

    private final EngineFacts engine = new EngineFacts("docker", "20.10.24", "1.41", "6.1", "unix:///docker.sock");

    @Test
    void aMissingFamilyIsTheEnginesDoing() {
        var granted = new GrantedAddresses(Map.of(IPFamily.IPV4, "172.18.0.2"));

        assertThat(new ModeNotGrantedException(engine, StackMode.DUAL_STACK, granted))
                .hasMessage("Docker 20.10.24 gave no IPv6 address, though a dual-stack network was asked for;"
                        + " nothing was judged.");
    }

    @Test
    void aFamilyTooManyIsTheEnginesDoing() {
        var granted = new GrantedAddresses(Map.of(IPFamily.IPV4, "172.18.0.2", IPFamily.IPV6, "fd00::2"));

        assertThat(new ModeNotGrantedException(engine, StackMode.IPV6_ONLY, granted))
                .hasMessage("Docker 20.10.24 gave an IPv4 address, though an ipv6-only network was asked for;"
                        + " nothing was judged.");
    }

    @Test
    void addressesMatchTheModeOnlyWhenNoneIsMissingAndNoneIsTooMany() {
        var four = new GrantedAddresses(Map.of(IPFamily.IPV4, "172.18.0.2"));

        assertThat(four.match(StackMode.IPV4_ONLY)).isTrue();
        assertThat(four.match(StackMode.DUAL_STACK)).isFalse();
        assertThat(four.match(StackMode.IPV6_ONLY)).isFalse();
    }
}
