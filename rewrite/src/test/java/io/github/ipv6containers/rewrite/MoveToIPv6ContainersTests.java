package io.github.ipv6containers.rewrite;

import static org.openrewrite.java.Assertions.java;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;

class MoveToIPv6ContainersTests implements CompiledRewriteTest {

    @Override
    public void choose(RecipeSpec spec) {
        spec.recipeFromResources("io.github.ipv6containers.rewrite.MoveToIPv6Containers");
    }

    @Test
    void movesAClassWithAllThatIsInIt() {
        rewriteRun(java("""
                import java.net.Socket;
                import org.junit.jupiter.api.Test;
                import org.testcontainers.containers.GenericContainer;
                import org.testcontainers.containers.Network;
                import org.testcontainers.junit.jupiter.Container;
                import org.testcontainers.junit.jupiter.Testcontainers;
                import org.testcontainers.rabbitmq.RabbitMQContainer;

                @Testcontainers
                class OrderTest {

                    private static final Network network = Network.newNetwork();

                    @Container
                    static final GenericContainer<?> redis = new GenericContainer<>("redis:8.2")
                            .withNetwork(network)
                            .withNetworkAliases("stock")
                            .withExposedPorts(6379);

                    @Container
                    static final RabbitMQContainer rabbit = new RabbitMQContainer("rabbitmq:4.2-management")
                            .withNetwork(network)
                            .withAdminPassword("secret");

                    @Test
                    void connects() throws Exception {
                        new Socket("127.0.0.1", redis.getMappedPort(6379)).close();
                        String url = "http://localhost:" + rabbit.getMappedPort(15672) + "/api";
                    }
                }
                """, """
                import java.net.Socket;

                import io.github.ipv6containers.containers.IPv6RabbitMQContainer;
                import io.github.ipv6containers.containers.IPv6RedisContainer;
                import io.github.ipv6containers.junit.IPv6Containers;
                import org.junit.jupiter.api.Test;
                import org.testcontainers.junit.jupiter.Container;

                @IPv6Containers
                class OrderTest {

                    @Container
                    static final IPv6RedisContainer redis = new IPv6RedisContainer("redis:8.2")
                            .withNetworkAliases("stock");

                    @Container
                    static final IPv6RabbitMQContainer rabbit = new IPv6RabbitMQContainer("rabbitmq:4.2-management")
                            .withAdminPassword("secret");

                    @Test
                    void connects() throws Exception {
                        new Socket(redis.getHost(), redis.getMappedPort(6379)).close();
                        String url = "http://" + rabbit.getHost() + ":" + rabbit.getMappedPort(15672) + "/api";
                    }
                }
                """));
    }

    @Test
    void keepsAClassThatHasNoContainers() {
        rewriteRun(java("""
                import java.net.Socket;

                class PlainTest {
                    void connects(int port) throws Exception {
                        new Socket("127.0.0.1", port).close();
                    }
                }
                """));
    }

    @Test
    void keepsAClassThatHasMovedAlready() {
        rewriteRun(java("""
                import io.github.ipv6containers.containers.IPv6RedisContainer;
                import io.github.ipv6containers.junit.IPv6Containers;
                import org.testcontainers.junit.jupiter.Container;

                @IPv6Containers
                class MovedTest {
                    @Container
                    static final IPv6RedisContainer redis = new IPv6RedisContainer("redis:8.2");

                    String url() {
                        return redis.getHost() + ":" + redis.getMappedPort(6379);
                    }
                }
                """));
    }
}
