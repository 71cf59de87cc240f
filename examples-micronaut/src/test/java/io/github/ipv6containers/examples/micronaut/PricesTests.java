package io.github.ipv6containers.examples.micronaut;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.testcontainers.junit.jupiter.Container;

@IPv6Containers
class PricesTests {

    @Container
    static final IPv6WireMock server = new IPv6WireMock();

    @EachIPFamily
    void asksOverEachFamily(IPFamily family) {
        server.server().stubFor(get(urlEqualTo("/prices/tea")).willReturn(ok("450")));

        try (ApplicationContext context = ApplicationContext.run(Map.of("prices.url", server.baseUrl(family)))) {
            assertThat(context.getBean(Prices.class).of("tea")).isEqualTo("450");
        }
        assertThat(server.server().getAllServeEvents().get(0).getRequest().getClientIp())
                .isEqualTo(family == IPFamily.IPV6 ? "[0:0:0:0:0:0:0:1]" : "127.0.0.1");
    }
}
