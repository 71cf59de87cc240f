package io.github.ipv6containers.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.ServicePort;
import org.junit.jupiter.api.Test;

class IPv6GenericContainerTests {

    @Test
    void provesEachExposedPortByWhatItSpeaksOrElseByPlainTcp() {
        IPv6GenericContainer shop = new IPv6GenericContainer("example/shop:1.4")
                .withServicePort(8080, "http:/health")
                .withServicePort(6379, "redis");
        shop.addExposedPort(9000);

        assertThat(shop.getExposedPorts()).containsExactly(8080, 6379, 9000);
        assertThat(shop.service().ports())
                .containsExactly(
                        new ServicePort(8080, "http:/health", Handshakes.of("http:/health")),
                        new ServicePort(6379, "redis", Handshakes.of("redis")),
                        new ServicePort(9000, "tcp", Handshakes.of("tcp")));
    }

    @Test
    void isNamedAsTheLastPartOfItsImageAndSetsNothingOfIt() {
        IPv6GenericContainer shop = new IPv6GenericContainer("example/shop:1.4");

        assertThat(shop.service().name()).isEqualTo("shop");
        assertThat(shop.service().image()).isEqualTo("example/shop:1.4");
        assertThat(shop.service().mend()).isEmpty();
        assertThat(new IPv6GenericContainer("redis").service().name()).isEqualTo("redis");
    }

    @Test
    void refusesASecondHandshakeForOnePort() {
        IPv6GenericContainer shop = new IPv6GenericContainer("example/shop:1.4").withServicePort(8080, "http");

        assertThatThrownBy(() -> shop.withServicePort(8080, "tcp"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The port 8080 of example/shop:1.4 has a handshake already; name it once.");
    }
}
