package io.github.ipv6containers.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.proof.NotProvedException;
import io.github.ipv6containers.service.IPv6Container;
import io.github.ipv6containers.service.Placement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.containers.GenericContainer;

@Tag("docker")
class TypedContainersDockerTests {

    private static final String BOTH_LISTENS = """
            events {}
            http {
              server {
                listen 3001;
                listen [::]:3001;
                location / {
                  return 200 "ok\\n";
                }
              }
            }
            """;

    @ParameterizedTest
    @MethodSource("images")
    void everyImageOfTheCatalogueAnswersOverEachFamilyOfTheMode(String image, StackMode mode) {
        try (TestNetwork network = TestNetwork.create(Engine.connect(), mode);
                GenericContainer<?> container = typed(image)) {
            Placement.place(container, network);

            container.start();

            IPv6Container started = (IPv6Container) container;
            for (IPFamily family : mode.families()) {
                assertThat(started.servicePorts())
                        .extracting(
                                port -> started.endpoint(port.number(), family).family())
                        .containsOnly(family);
            }
        }
    }

    @Test
    void nginxAnswersOnThePortOfAConfigurationOfOnesOwn() {
        try (TestNetwork network = TestNetwork.create(Engine.connect(), StackMode.DUAL_STACK);
                IPv6NginxContainer nginx = new IPv6NginxContainer().withConfiguration(BOTH_LISTENS, 3001)) {
            Placement.place(nginx, network);

            nginx.start();

            assertThat(nginx.endpoint(3001, IPFamily.IPV6).host()).isEqualTo("::1");
        }
    }

    @Test
    void nginxWithAnIPv4OnlyConfigurationOfOnesOwnDoesNotStart() {
        String ipv4Only = BOTH_LISTENS.replace("listen [::]:3001;", "");
        try (TestNetwork network = TestNetwork.create(Engine.connect(), StackMode.DUAL_STACK);
                IPv6NginxContainer nginx = new IPv6NginxContainer().withConfiguration(ipv4Only, 3001)) {
            Placement.place(nginx, network);

            assertThatThrownBy(nginx::start).hasRootCauseInstanceOf(NotProvedException.class);
        }
    }

    /** Every image on both families; the pinned ones on IPv4 alone too, where the recipe's settings must do no harm. */
    static Stream<Arguments> images() {
        return Catalogue.builtIn().recipes().stream()
                .flatMap(recipe -> Stream.concat(
                        recipe.images().stream().map(image -> Arguments.of(image, StackMode.DUAL_STACK)),
                        Stream.of(Arguments.of(recipe.image(), StackMode.IPV4_ONLY))));
    }

    private static GenericContainer<?> typed(String image) {
        return switch (image.split(":", 2)[0]) {
            case "redis" -> new IPv6RedisContainer(image);
            case "mariadb" -> new IPv6MariaDBContainer(image);
            case "rabbitmq" -> new IPv6RabbitMQContainer(image);
            case "nginx" -> new IPv6NginxContainer(image);
            case "wiremock/wiremock" -> new IPv6WireMockContainer(image);
            default -> throw new IllegalArgumentException("No typed class is known for " + image + ".");
        };
    }
}
