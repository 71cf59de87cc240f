package io.github.ipv6containers.rewrite;

import static org.openrewrite.java.Assertions.java;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;

class TestEachIPFamilyTests implements CompiledRewriteTest {

    @Override
    public void choose(RecipeSpec spec) {
        spec.recipeFromResources("io.github.ipv6containers.rewrite.TestEachIPFamily");
    }

    @Test
    void runsATestThatAsksForAnAddressOnceOverEachFamily() {
        rewriteRun(java("""
                import java.net.Socket;
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.TestInfo;
                import org.testcontainers.containers.GenericContainer;
                import org.testcontainers.junit.jupiter.Container;
                import org.testcontainers.junit.jupiter.Testcontainers;

                @Testcontainers
                class ShopTest {

                    @Container
                    static final GenericContainer<?> redis = new GenericContainer<>("redis:8.2").withExposedPorts(6379);

                    @Container
                    static final GenericContainer<?> prices = new GenericContainer<>("shop/prices:1.4").withExposedPorts(8080);

                    @Test
                    void connects() throws Exception {
                        new Socket("127.0.0.1", redis.getMappedPort(6379)).close();
                        String url = "http://localhost:" + prices.getMappedPort(8080) + "/tea";
                    }

                    @Test
                    void isNamed(TestInfo info) throws Exception {
                        new Socket(redis.getHost(), redis.getMappedPort(6379)).close();
                    }

                    @Test
                    void asksNobody() {}
                }
                """, """
                import java.net.Socket;

                import io.github.ipv6containers.IPFamily;
                import io.github.ipv6containers.containers.IPv6GenericContainer;
                import io.github.ipv6containers.containers.IPv6RedisContainer;
                import io.github.ipv6containers.junit.EachIPFamily;
                import io.github.ipv6containers.junit.IPv6Containers;
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.TestInfo;
                import org.testcontainers.junit.jupiter.Container;

                @IPv6Containers
                class ShopTest {

                    @Container
                    static final IPv6RedisContainer redis = new IPv6RedisContainer("redis:8.2");

                    @Container
                    static final IPv6GenericContainer prices = new IPv6GenericContainer("shop/prices:1.4").withExposedPorts(8080);

                    @EachIPFamily
                    void connects(IPFamily family) throws Exception {
                        new Socket(redis.endpoint(6379, family).host(), redis.endpoint(6379, family).port()).close();
                        String url = "http://" + prices.endpoint(8080, family) + "/tea";
                    }

                    @EachIPFamily
                    void isNamed(IPFamily family, TestInfo info) throws Exception {
                        new Socket(redis.getHost(), redis.getMappedPort(6379)).close();
                    }

                    @Test
                    void asksNobody() {}
                }
                """));
    }

    @Test
    void leavesTestsThatWouldNotBeOfTheFamily() {
        rewriteRun(java("""
                import io.github.ipv6containers.containers.IPv6RedisContainer;
                import io.github.ipv6containers.junit.IPv6Containers;
                import org.junit.jupiter.api.RepeatedTest;
                import org.junit.jupiter.api.Test;
                import org.testcontainers.containers.GenericContainer;
                import org.testcontainers.junit.jupiter.Container;

                @IPv6Containers
                class ShopTest {
                    @Container
                    static final IPv6RedisContainer redis = new IPv6RedisContainer("redis:8.2");

                    @Container
                    static final GenericContainer<?> database = new GenericContainer<>("mariadb:11.8").withExposedPorts(3306);

                    @Test
                    void hasAContainerWhoseHostDoesNotFollow() {
                        database.getHost();
                        redis.getHost();
                    }

                    @Test
                    void hasAVariableOfThatName() {
                        String family = redis.getHost();
                    }

                    @RepeatedTest(2)
                    void isOfAnotherKind() {
                        redis.getHost();
                    }

                    void isNoTest() {
                        redis.getHost();
                    }
                }
                """));
    }
}
