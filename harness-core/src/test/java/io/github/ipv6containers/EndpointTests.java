package io.github.ipv6containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import org.junit.jupiter.api.Test;

class EndpointTests {

    private final Endpoint four = new Endpoint("127.0.0.1", 6379, IPFamily.IPV4);
    private final Endpoint six = new Endpoint("::1", 6379, IPFamily.IPV6);

    @Test
    void bracketsStandAroundIPv6LiteralsOnly() {
        assertThat(four.uriHost()).isEqualTo("127.0.0.1");
        assertThat(six.uriHost()).isEqualTo("[::1]");
        assertThat(four).hasToString("127.0.0.1:6379");
        assertThat(six).hasToString("[::1]:6379");
    }

    @Test
    void aUriHasHostAndPortThatJavaReadsBack() {
        assertThat(six.uri("redis")).hasToString("redis://[::1]:6379").hasPort(6379);
    }

    @Test
    void aSocketAddressIsResolvedWithoutALookUp() {
        assertThat(six.toSocketAddress().getAddress()).isInstanceOf(Inet6Address.class);
        assertThat(six.toSocketAddress().getPort()).isEqualTo(6379);
    }

    @Test
    void anIllegalSchemeIsRefused() {
        assertThatThrownBy(() -> six.uri("no scheme")).isInstanceOf(IllegalArgumentException.class);
    }
}
