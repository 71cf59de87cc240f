package io.github.ipv6containers.containers;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.recipe.ServicePort;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IPv6WireMockTests {

    private final IPv6WireMock wireMock = new IPv6WireMock();

    @AfterEach
    void stop() {
        wireMock.close();
    }

    @ParameterizedTest
    @EnumSource(IPFamily.class)
    void answersOverEachFamily(IPFamily family) throws IOException, InterruptedException {
        wireMock.start();
        wireMock.server().stubFor(get("/orders").willReturn(ok("none")));
        URI orders = URI.create(wireMock.baseUrl(family) + "/orders");

        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(orders).build(), BodyHandlers.ofString()))
                .satisfies(response -> assertThat(response.statusCode()).isEqualTo(200))
                .satisfies(response -> assertThat(response.body()).isEqualTo("none"));
    }

    @Test
    void takesStubsFromItsClient() {
        wireMock.start();

        wireMock.client().register(get("/orders").willReturn(ok()));

        assertThat(wireMock.server().getStubMappings()).hasSize(1);
    }

    @Test
    void namesItsPortWithTheHandshakeOfTheRecipe() {
        wireMock.start();

        assertThat(wireMock.service().ports()).singleElement().satisfies((ServicePort port) -> {
            assertThat(port.number()).isEqualTo(wireMock.server().port());
            assertThat(port.handshake().id()).isEqualTo("http:/__admin/mappings");
        });
    }

    @Test
    void writesTheIPv6AddressInBrackets() {
        wireMock.start();

        assertThat(wireMock.baseUrl(IPFamily.IPV6))
                .isEqualTo("http://[::1]:" + wireMock.server().port());
    }

    @Test
    void startsAndStopsAsOftenAsAsked() {
        wireMock.start();
        wireMock.start();
        Endpoint endpoint = wireMock.endpoint(IPFamily.IPV4);
        wireMock.stop();
        wireMock.stop();

        assertThatThrownBy(() -> new Socket(endpoint.host(), endpoint.port()).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void saysThatItIsNotStarted() {
        assertThatThrownBy(() -> wireMock.endpoint(IPFamily.IPV4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "WireMock is not started, so it has no port yet; call start() or put @Container on its field.");
    }
}
