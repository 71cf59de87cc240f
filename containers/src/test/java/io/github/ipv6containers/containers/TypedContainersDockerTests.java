package io.github.ipv6containers.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.proof.NotProvedException;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.containers.GenericContainer;

@Tag("docker")
@Execution(ExecutionMode.CONCURRENT)
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

    /** Of these it is known too that settings with "::" in them do no harm where there is no IPv6. */
    private static final Set<String> WITHOUT_IPV6_INSIDE = Set.of(
            "redis:8.2",
            "mariadb:11.8",
            "rabbitmq:4.2-management",
            "nginx:1.18",
            "wiremock/wiremock:3.13.2",
            "localstack/localstack:4.14.0",
            "ipv6containers-python/gradio:6.31.0",
            "ipv6containers-python/uvicorn:0.54.0");

    private static final Map<StackMode, TestNetwork> NETWORKS = new EnumMap<>(StackMode.class);

    @BeforeAll
    static void createNetworks() {
        Engine engine = Engine.connect();
        for (StackMode mode : StackMode.values()) {
            NETWORKS.put(mode, TestNetwork.create(engine, mode));
        }
    }

    @AfterAll
    static void removeNetworks() {
        NETWORKS.values().forEach(TestNetwork::close);
    }

    private static TestNetwork network(StackMode mode) {
        return Objects.requireNonNull(NETWORKS.get(mode));
    }

    /** On an IPv4-only network, where it can, with IPv6 switched off inside the container: the harder of the two cases. */
    @ParameterizedTest
    @MethodSource("images")
    void everyImageOfTheCatalogueAnswersOverEachFamilyOfTheMode(String image, StackMode mode) {
        try (GenericContainer<?> container = typed(image)) {
            Placement.place(container, network(mode));
            if (mode == StackMode.IPV4_ONLY && WITHOUT_IPV6_INSIDE.contains(image)) {
                container.withCreateContainerCmdModifier(
                        command -> command.getHostConfig().withSysctls(Map.of("net.ipv6.conf.all.disable_ipv6", "1")));
            }

            container.start();

            IPv6Container started = (IPv6Container) container;
            for (IPFamily family : mode.families()) {
                assertThat(started.service().ports())
                        .extracting(
                                port -> started.endpoint(port.number(), family).family())
                        .containsOnly(family);
            }
            assertThat(container.getHost()).isEqualTo(host(mode));
            assertThat(urls(container)).allSatisfy(url -> assertThat(url).contains("://" + host(mode) + ":"));
        }
    }

    private static String host(StackMode mode) {
        return switch (mode) {
            case IPV4_ONLY -> "127.0.0.1";
            case DUAL_STACK -> "localhost";
            case IPV6_ONLY -> "[::1]";
        };
    }

    /** Everything that the classes and their parents build of host and port. */
    private static List<String> urls(GenericContainer<?> container) {
        if (container instanceof IPv6RabbitMQContainer rabbit) {
            return List.of(rabbit.getAmqpUrl(), rabbit.getHttpUrl());
        }
        if (container instanceof IPv6MariaDBContainer mariadb) {
            return List.of(mariadb.getJdbcUrl());
        }
        if (container instanceof IPv6RedisContainer redis) {
            return List.of("redis://" + redis.getHost() + ":" + redis.getMappedPort(6379));
        }
        return List.of("http://" + container.getHost() + ":" + container.getFirstMappedPort());
    }

    @Test
    void nginxAnswersOnThePortOfAConfigurationOfOnesOwn() {
        try (IPv6NginxContainer nginx = new IPv6NginxContainer().withConfiguration(BOTH_LISTENS, 3001)) {
            Placement.place(nginx, network(StackMode.DUAL_STACK));

            nginx.start();

            assertThat(nginx.endpoint(3001, IPFamily.IPV6).host()).isEqualTo("::1");
        }
    }

    @Test
    void nginxWithAnIPv4OnlyConfigurationOfOnesOwnDoesNotStart() {
        String ipv4Only = BOTH_LISTENS.replace("listen [::]:3001;", "");
        try (IPv6NginxContainer nginx = new IPv6NginxContainer().withConfiguration(ipv4Only, 3001)) {
            Placement.place(nginx, network(StackMode.DUAL_STACK));

            assertThatThrownBy(nginx::start).hasRootCauseInstanceOf(NotProvedException.class);
        }
    }

    /** Every image on both families; the pinned ones, and those without IPv6 inside, in the other modes too. */
    static Stream<Arguments> images() {
        List<Recipe> systems = Catalogue.builtIn().recipes().stream()
                .filter(recipe -> recipe.group().equals(Recipe.SYSTEMS))
                .toList();
        Stream<Arguments> dualStack = systems.stream()
                .flatMap(recipe -> recipe.images().stream().filter(image -> canServeBothFamilies(recipe, image)))
                .map(image -> Arguments.of(image, StackMode.DUAL_STACK));
        Stream<Arguments> ipv4Only = Stream.concat(systems.stream().map(Recipe::image), WITHOUT_IPV6_INSIDE.stream())
                .distinct()
                .map(image -> Arguments.of(image, StackMode.IPV4_ONLY));
        Stream<Arguments> ipv6Only = systems.stream().map(recipe -> Arguments.of(recipe.image(), StackMode.IPV6_ONLY));
        return Stream.of(dualStack, ipv4Only, ipv6Only).flatMap(cases -> cases);
    }

    /** A version that no setting mends has an expectation that says so. */
    private static boolean canServeBothFamilies(Recipe recipe, String image) {
        String version = image.replaceFirst(".*:", "").replaceFirst("-.*", "");
        return recipe.variant().ports().stream().allMatch(port -> recipe.variant()
                .expectation(SetUp.RECIPE, StackMode.DUAL_STACK, version, port, IPFamily.IPV6)
                .isEmpty());
    }

    private static GenericContainer<?> typed(String image) {
        return switch (image.split(":", 2)[0]) {
            case "redis" -> new IPv6RedisContainer(image);
            case "mariadb" -> new IPv6MariaDBContainer(image);
            case "rabbitmq" -> new IPv6RabbitMQContainer(image);
            case "nginx" -> new IPv6NginxContainer(image);
            case "localstack/localstack" -> new IPv6LocalStackContainer(image);
            case "ipv6containers-python/gradio" -> new IPv6GradioContainer(image);
            case "ipv6containers-python/uvicorn" -> new IPv6UvicornContainer(image);
            case "mongo" -> new IPv6MongoDBContainer(image);
            case "otel/opentelemetry-collector" -> new IPv6OpenTelemetryCollectorContainer(image);
            case "jaegertracing/jaeger", "jaegertracing/all-in-one" -> new IPv6JaegerContainer(image);
            case "wiremock/wiremock" -> new IPv6WireMockContainer(image);
            default -> throw new IllegalArgumentException("No typed class is known for " + image + ".");
        };
    }
}
