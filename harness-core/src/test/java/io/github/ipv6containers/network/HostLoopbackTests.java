package io.github.ipv6containers.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A JVM that was told to have no IPv6: only the property is looked at, so that any machine can run this. */
@Isolated
class HostLoopbackTests {

    private static final String PROPERTY = "java.net.preferIPv4Stack";
    private String before = "";

    @BeforeEach
    void switchOff() {
        before = System.getProperty(PROPERTY, "false");
        System.setProperty(PROPERTY, "true");
    }

    @AfterEach
    void putBack() {
        System.setProperty(PROPERTY, before);
    }

    @Test
    void saysWhatTheJvmLacks() {
        assertThat(HostLoopback.lack(IPFamily.IPV6))
                .contains("This JVM was started with -Djava.net.preferIPv4Stack=true and has no IPv6");
        assertThat(HostLoopback.lack(IPFamily.IPV4))
                .as("IPv4 works all the same")
                .isEmpty();
    }

    /** No engine is asked: the refusal comes before. */
    @Test
    @SuppressWarnings("NullAway")
    void anIPv6OnlyNetworkIsRefusedWithTheReason() {
        assertThatThrownBy(() -> TestNetwork.create(null, StackMode.IPV6_ONLY))
                .isInstanceOf(NetworkRefusedException.class)
                .hasMessage("This JVM was started with -Djava.net.preferIPv4Stack=true and has no IPv6, so that no port"
                        + " of an ipv6-only network can be published.");
    }
}
