package io.github.ipv6containers.hostaccess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForwardingOverEachFamilyTests {

    @Test
    void aServerThatForwardsOverIPv4AloneForwardsOverBoth() {
        assertThat(ForwardingOverEachFamily.mended("/usr/sbin/sshd -D -o AddressFamily=inet -o GatewayPorts=yes", "-e"))
                .containsExactly("/usr/sbin/sshd -D -o AddressFamily=any -o GatewayPorts=yes", "-e");
        assertThat(ForwardingOverEachFamily.mended("/usr/sbin/sshd", "-o", "AddressFamily inet"))
                .containsExactly("/usr/sbin/sshd", "-o", "AddressFamily any");
    }

    @Test
    void whatIsSaidOtherwiseStays() {
        assertThat(ForwardingOverEachFamily.mended("/usr/sbin/sshd -o AddressFamily=inet6", "-o AddressFamily=any"))
                .containsExactly("/usr/sbin/sshd -o AddressFamily=inet6", "-o AddressFamily=any");
    }

    @Test
    void aSuitesOwnServerIsLeftAsItIs() {
        assertThat(ForwardingOverEachFamily.isOfTestcontainers(new String[] {"PASSWORD=secret"}))
                .isTrue();
        assertThat(ForwardingOverEachFamily.isOfTestcontainers(new String[] {"USER=shop"}))
                .isFalse();
        assertThat(ForwardingOverEachFamily.isOfTestcontainers(null)).isFalse();
    }
}
