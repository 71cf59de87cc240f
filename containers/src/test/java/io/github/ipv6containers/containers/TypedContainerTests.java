package io.github.ipv6containers.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.container.ReadyWait;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Tuning;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.ReflectionSupport;
import org.testcontainers.containers.GenericContainer;

class TypedContainerTests {

    @Test
    void eachRecipeHasOneTypedClassAndEachTypedClassARecipe() {
        assertThat(Stream.concat(
                        typed().map(named -> named.getPayload().service().name()), Stream.of("LocalStack")))
                .containsExactlyInAnyOrderElementsOf(systems().map(Recipe::name).toList());
    }

    /** A language is a group of rows and nobody's dependency. */
    private static Stream<Recipe> systems() {
        return Catalogue.builtIn().recipes().stream()
                .filter(recipe -> recipe.group().equals(Recipe.SYSTEMS));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void eachTypedClassHasThePinnedImageThePortsAndTheProofOfItsRecipe(IPv6Container container) {
        Recipe recipe = Catalogue.builtIn().recipes().stream()
                .filter(r -> r.name().equals(container.service().name()))
                .findFirst()
                .orElseThrow();

        assertThat(container.service().image()).isEqualTo(recipe.image());
        assertThat(container.service().ports()).isEqualTo(recipe.variant().ports());
        assertThat(((GenericContainer<?>) container).getExposedPorts())
                .containsExactlyElementsOf(recipe.variant().ports().stream()
                        .map(ServicePort::number)
                        .toList());
        assertThat(container).extracting("waitStrategy").isInstanceOf(ReadyWait.class);
    }

    @Test
    void takesTheSettingsOfTheVersionInTheTag() {
        assertThat(new IPv6NginxContainer("nginx:1.18").service().mend()).isEqualTo("listen [::]:80;");
        assertThat(new IPv6NginxContainer("nginx:1.28").service().mend()).isEmpty();
        assertThat(new IPv6NginxContainer("nginx:stable").service().mend()).isEmpty();
        assertThat(new IPv6RedisContainer("redis:latest").service().mend()).isEqualTo("redis-server --bind 0.0.0.0 ::");
    }

    @Test
    void nginxTakesAConfigurationOfOnesOwnWithItsPorts() {
        IPv6NginxContainer nginx = new IPv6NginxContainer("nginx:1.28").withConfiguration("events {}", 3001, 3002);

        assertThat(nginx.service().ports()).extracting(ServicePort::number).containsExactly(3001, 3002);
        assertThat(nginx.getExposedPorts()).containsExactly(3001, 3002);
        assertThat(nginx.service().image()).isEqualTo("nginx:1.28");
        assertThat(tuning(nginx)).hasValueSatisfying(tuning -> {
            assertThat(tuning.settings().files()).containsOnlyKeys("/etc/nginx/nginx.conf");
            assertThat(tuning.settings().files()).containsValue("events {}");
            assertThat(tuning.mend()).isEqualTo("listen [::]:3001; listen [::]:3002;");
        });
    }

    @Test
    void nginxAsksForThePortsOfAConfigurationOfOnesOwn() {
        assertThatThrownBy(() -> new IPv6NginxContainer().withConfiguration("events {}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("withConfiguration needs the ports that the nginx.conf listens on, for example"
                        + " withConfiguration(text, 3001).");
    }

    @Test
    void rabbitMQRefusesAnOfficialImageWithoutManagement() {
        assertThatThrownBy(() -> new IPv6RabbitMQContainer("rabbitmq:4.2-alpine"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The image \"rabbitmq:4.2-alpine\" has no management plug-in, so its port 15672 cannot answer;"
                                + " use \"rabbitmq:4.2-management-alpine\".");
        assertThatThrownBy(() -> new IPv6RabbitMQContainer("rabbitmq:4.2"))
                .hasMessageEndingWith("use \"rabbitmq:4.2-management\".");
    }

    @Test
    void uvicornServesAnApplicationOfOnesOwn() {
        assertThat(new IPv6UvicornContainer("shop:1.0")
                        .withApplication("shop.api:app")
                        .getCommandParts())
                .containsExactly("uvicorn", "shop.api:app", "--host", "");
    }

    @Test
    void mongoDBKeepsItsIPv6InAReplicaSet() {
        IPv6MongoDBContainer mongo = new IPv6MongoDBContainer("mongo:8.0").withReplicaSet();

        assertThat(mongo.getCommandParts()).containsExactly("--replSet", "docker-rs", "--ipv6");
        assertThat(mongo).extracting("waitStrategy").isInstanceOf(ReadyWait.class);
    }

    @Test
    void theCollectorTakesAConfigurationOfOnesOwn() {
        IPv6OpenTelemetryCollectorContainer collector =
                new IPv6OpenTelemetryCollectorContainer().withConfiguration("receivers:");

        assertThat(collector.service().ports()).extracting(ServicePort::number).containsExactly(4317, 4318);
        assertThat(collector.getExposedPorts()).containsExactly(4317, 4318);
        assertThat(tuning(collector)).hasValueSatisfying(tuning -> {
            assertThat(tuning.settings().files()).isEqualTo(Map.of("/etc/otelcol/config.yaml", "receivers:"));
            assertThat(tuning.mend()).isEqualTo("endpoint: \"[::]:4317\"");
        });
    }

    @Test
    void saysThatAContainerIsNotStartedWhenAskedForAnEndpoint() {
        assertThatThrownBy(() -> new IPv6RedisContainer().endpoint(6379, IPFamily.IPV6))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Redis is not started, so its port 6379 has no endpoint yet; start it first or put"
                        + " @Container on its field.");
    }

    private static Optional<Tuning> tuning(GenericContainer<?> container) {
        return assertThat(container)
                .extracting("use", type(RecipeUse.class))
                .actual()
                .tuning(container);
    }

    /** Named, because the text of a container asks for its image. */
    static Stream<Named<IPv6Container>> typed() {
        return ReflectionSupport.streamAllClassesInPackage(
                        Catalogue.class.getPackageName(), TypedContainerTests::isTyped, name -> true)
                .map(type -> Named.of(type.getSimpleName(), make(type)));
    }

    private static boolean isTyped(Class<?> type) {
        return IPv6Container.class.isAssignableFrom(type)
                // A test may have one of its own.
                && place(type).equals(place(Catalogue.class))
                // Its parent asks for an engine when it is made.
                && type != IPv6LocalStackContainer.class
                && type != IPv6GenericContainer.class;
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static IPv6Container make(Class<?> type) {
        try {
            return (IPv6Container) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName() + " needs a public constructor without parameters.", e);
        }
    }
}
