package io.github.ipv6containers.rewrite;

import static java.util.stream.Collectors.joining;
import static org.openrewrite.java.Assertions.java;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;

class UseTypedContainersTests implements CompiledRewriteTest {

    @Override
    public void choose(RecipeSpec spec) {
        spec.recipe(new UseTypedContainers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                rabbitmq.RabbitMQContainer     | RabbitMQContainer    | IPv6RabbitMQContainer   | rabbitmq:4.2-management
                mariadb.MariaDBContainer       | MariaDBContainer     | IPv6MariaDBContainer    | mariadb:11.8
                nginx.NginxContainer           | NginxContainer       | IPv6NginxContainer      | nginx:1.28
                """, """
                mongodb.MongoDBContainer       | MongoDBContainer     | IPv6MongoDBContainer    | mongo:8.0
                localstack.LocalStackContainer | LocalStackContainer  | IPv6LocalStackContainer | localstack/localstack:4.14.0
                """, """
                containers.RabbitMQContainer   | RabbitMQContainer    | IPv6RabbitMQContainer   | rabbitmq:4.2-management
                containers.MariaDBContainer    | MariaDBContainer<?>  | IPv6MariaDBContainer    | mariadb:11.8
                containers.NginxContainer      | NginxContainer<?>    | IPv6NginxContainer      | nginx:1.28
                """})
    void takesTheTypedClassInPlaceOfTheModules(String rows) {
        rewriteRun(java(
                file(
                        rows,
                        row -> "org.testcontainers." + row[0],
                        row -> row[1],
                        row -> row[1].replace("<?>", "<>"),
                        ""),
                file(rows, UseTypedContainersTests::typed, row -> row[2], row -> row[2], "")));
    }

    @Test
    void takesTheTypedClassForPlainContainersAndLeavesOutThePortsOfTheRecipe() {
        String redis = "- | GenericContainer<?> | IPv6RedisContainer | docker.io/library/redis:8.2-alpine";
        String wireMock = "- | GenericContainer<?> | IPv6WireMockContainer | wiremock/wiremock:3.13.2";
        Function<String[], String> plain = row -> TypedContainer.PLAIN;

        rewriteRun(
                java(
                        file(redis, plain, row -> row[1], row -> "GenericContainer<>", ".withExposedPorts(6379)"),
                        file(redis, UseTypedContainersTests::typed, row -> row[2], row -> row[2], "")),
                java(
                        file(wireMock, plain, row -> row[1], row -> "GenericContainer<>", ".withExposedPorts(8080)")
                                .replace("ShopTest", "PricesTest"),
                        file(wireMock, UseTypedContainersTests::typed, row -> row[2], row -> row[2], "")
                                .replace("ShopTest", "PricesTest")));
    }

    private static String typed(String[] row) {
        return "io.github.ipv6containers.containers." + row[2];
    }

    /** A class with a field a row. */
    private static String file(
            String rows,
            Function<String[], String> imported,
            Function<String[], String> declared,
            Function<String[], String> made,
            String calls) {
        List<String[]> all = rows.lines().map(row -> row.split(" *\\| *", -1)).toList();
        String imports = Stream.concat(
                        Stream.of("org.testcontainers.junit.jupiter.Container"),
                        all.stream().map(imported))
                .distinct()
                .sorted()
                .map("import %s;\n"::formatted)
                .collect(joining());
        String fields = all.stream()
                .map(row -> "    @Container\n    static final %s c%d = new %s(\"%s\").withEnv(\"A\", \"b\")%s;\n"
                        .formatted(declared.apply(row), all.indexOf(row), made.apply(row), row[3], calls))
                .collect(joining());
        return imports + "\nclass ShopTest {\n" + fields + "}\n";
    }

    @Test
    void readsTheImageOfAConstantAndOfAParsedName() {
        rewriteRun(java("""
                import org.testcontainers.containers.GenericContainer;
                import org.testcontainers.junit.jupiter.Container;
                import org.testcontainers.utility.DockerImageName;

                class ShopTest {
                    static final String IMAGE = "redis:8.2";

                    @Container
                    private final GenericContainer<?> stock = new GenericContainer<>(DockerImageName.parse(IMAGE)).withExposedPorts(6379, 5005);

                    int port() {
                        return stock.getMappedPort(6379);
                    }
                }
                """, """
                import io.github.ipv6containers.containers.IPv6RedisContainer;
                import org.testcontainers.junit.jupiter.Container;
                import org.testcontainers.utility.DockerImageName;

                class ShopTest {
                    static final String IMAGE = "redis:8.2";

                    @Container
                    private final IPv6RedisContainer stock = new IPv6RedisContainer(DockerImageName.parse(IMAGE)).withExposedPorts(6379, 5005);

                    int port() {
                        return stock.getMappedPort(6379);
                    }
                }
                """));
    }

    @Test
    void leavesWhatATypedClassWouldChange() {
        rewriteRun(java("""
                import org.testcontainers.containers.GenericContainer;
                import org.testcontainers.junit.jupiter.Container;
                import org.testcontainers.rabbitmq.RabbitMQContainer;

                class ShopTest {
                    @Container GenericContainer<?> own = new GenericContainer<>("shop/prices:1.4").withExposedPorts(8080);
                    @Container GenericContainer<?> module = new GenericContainer<>("mariadb:11.8").withExposedPorts(3306);
                    @Container GenericContainer<?> otherPort = new GenericContainer<>("redis:8.2").withExposedPorts(26379);
                    @Container GenericContainer<?> noImageName = new GenericContainer<>(System.getenv("IMAGE"));
                    @Container RabbitMQContainer noManagement = new RabbitMQContainer("rabbitmq:4.2");
                    @Container org.testcontainers.containers.MongoDBContainer replicas = new org.testcontainers.containers.MongoDBContainer("mongo:8.0");
                    @Container org.testcontainers.containers.RabbitMQContainer queues = new org.testcontainers.containers.RabbitMQContainer("rabbitmq:4.2-management").withQueue("a");
                    @Container RabbitMQContainer subclass = new RabbitMQContainer("rabbitmq:4.2-management") {};
                    GenericContainer<?> startedByHand = new GenericContainer<>("redis:8.2").withExposedPorts(6379);
                }
                """));
    }

    @Test
    void leavesAnOlderClassThatIsHandedOn() {
        rewriteRun(java("""
                import org.testcontainers.containers.MariaDBContainer;
                import org.testcontainers.junit.jupiter.Container;

                class ShopTest {
                    @Container
                    static final MariaDBContainer<?> database = new MariaDBContainer<>("mariadb:11.8");

                    static String url(MariaDBContainer<?> of) {
                        return of.getJdbcUrl();
                    }
                }
                """));
    }
}
