package io.github.ipv6containers.containers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.containers.GenericContainer;

/** A typed class stays what it is after each fluent method, so that one may stand in a declaration. */
class FluentTests {

    // That these compile is the test of the first one.
    private final IPv6MariaDBContainer mariadb =
            new IPv6MariaDBContainer().withUsername("me").withEnv("TZ", "UTC").withReuse(false);
    private final IPv6RabbitMQContainer rabbit = new IPv6RabbitMQContainer().withAdminPassword("p");
    private final IPv6NginxContainer nginx = new IPv6NginxContainer().withStartupTimeout(Duration.ofSeconds(1));
    private final IPv6MongoDBContainer mongodb =
            new IPv6MongoDBContainer().withReplicaSet().withLabel("a", "b");

    @Test
    void doesWhatTheMethodOfTheModuleDoes() {
        assertThat(mariadb.getUsername()).isEqualTo("me");
        assertThat(mariadb.getEnvMap()).containsEntry("TZ", "UTC");
        assertThat(rabbit.getAdminPassword()).isEqualTo("p");
        assertThat(mongodb.getLabels()).containsEntry("a", "b");
        assertThat(List.<GenericContainer<?>>of(mariadb, rabbit, nginx, mongodb))
                .allSatisfy(container -> assertThat(container.getContainerId()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                IPv6MariaDBContainer.class,
                IPv6RabbitMQContainer.class,
                IPv6NginxContainer.class,
                IPv6MongoDBContainer.class,
                IPv6LocalStackContainer.class
            })
    void returnsTheTypedClassFromEachMethodThatReturnsTheContainer(Class<?> typed) {
        Map<String, List<Class<?>>> returned = Stream.of(typed.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isAnnotationPresent(Deprecated.class))
                .filter(method -> GenericContainer.class.isAssignableFrom(method.getReturnType()))
                .collect(groupingBy(
                        method -> method.getName() + List.of(method.getParameterTypes()),
                        mapping(Method::getReturnType, toList())));

        assertThat(returned)
                .hasSizeGreaterThan(30)
                .allSatisfy((method, types) -> assertThat(types).as(method).contains(typed));
    }
}
