package io.github.ipv6containers.junit.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.EngineFacts;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.network.ModeNotGrantedException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkPoolTests {

    @Test
    void aModeThatWasNotGrantedIsToldAgainWithoutAskingTheEngine() {
        EngineFacts docker = new EngineFacts("docker", "26.1.5", "1.45", "6.1", "unix:///engine.sock");
        GrantedAddresses both = new GrantedAddresses(Map.of(IPFamily.IPV4, "172.18.0.2", IPFamily.IPV6, "fd00::2"));
        try (NetworkPool pool = new NetworkPool()) {
            pool.rememberRefusal(StackMode.IPV6_ONLY, new ModeNotGrantedException(docker, StackMode.IPV6_ONLY, both));

            assertThatThrownBy(() -> pool.take(StackMode.IPV6_ONLY))
                    .isInstanceOf(ModeNotGrantedException.class)
                    .hasMessage("Docker 26.1.5 gave an IPv4 address, though an ipv6-only network was asked for;"
                            + " nothing was judged.");
        }
    }
}
