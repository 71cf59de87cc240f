package com.example;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.testcontainers.junit.jupiter.Container;

@IPv6Containers
@QuarkusTest
class PricesTest {

    @Container
    static final IPv6WireMock server = new IPv6WireMock();

    @EachIPFamily
    void asksOverEachFamily(IPFamily family) {
        server.server().stubFor(get(urlEqualTo("/prices/tea")).willReturn(ok("450")));
        Prices prices = QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(server.baseUrl(family)))
                .build(Prices.class);

        assertEquals("450", prices.of("tea"));

        String client = server.server().getAllServeEvents().get(0).getRequest().getClientIp();
        assertEquals(family == IPFamily.IPV6 ? "[0:0:0:0:0:0:0:1]" : "127.0.0.1", client);
    }
}
