package io.github.ipv6containers.network;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.EngineFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalsTests {

    private final Refusals refusals = new Refusals();

    @Test
    void aModeThatWasNotGrantedIsToldAgainWithoutAskingTheEngine() {
        EngineFacts docker = new EngineFacts("docker", "26.1.5", "1.45", "6.1", "unix:///engine.sock");
        GrantedAddresses both = new GrantedAddresses(Map.of(IPFamily.IPV4, "172.18.0.2", IPFamily.IPV6, "fd00::2"));
        refusals.remember(StackMode.IPV6_ONLY, new ModeNotGrantedException(docker, StackMode.IPV6_ONLY, both));

        assertThatThrownBy(() -> refusals.check(StackMode.IPV6_ONLY))
                .isInstanceOf(ModeNotGrantedException.class)
                .hasMessage("Docker 26.1.5 gave an IPv4 address, though an ipv6-only network was asked for;"
                        + " nothing was judged.");
    }

    @Test
    void anyOtherModePasses() {
        assertThatCode(() -> refusals.check(StackMode.DUAL_STACK)).doesNotThrowAnyException();
    }
}
