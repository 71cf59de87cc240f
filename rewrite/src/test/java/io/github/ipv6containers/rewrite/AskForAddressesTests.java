package io.github.ipv6containers.rewrite;

import static java.util.stream.Collectors.joining;
import static org.openrewrite.java.Assertions.java;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;

class AskForAddressesTests implements CompiledRewriteTest {

    private static final String FILE = """
            import io.github.ipv6containers.IPFamily;
            import io.github.ipv6containers.containers.IPv6RedisContainer;
            import java.net.InetSocketAddress;
            import java.util.List;
            import org.testcontainers.junit.jupiter.Container;

            class ShopTest {
                @Container
                static final IPv6RedisContainer redis = new IPv6RedisContainer("redis:8.2");

                List<?> plain() {
                    int port = redis.getMappedPort(6379);
                    String path = "/a";
                    return List.of(
                            %s);
                }

                List<?> each(IPFamily family) {
                    int port = redis.getMappedPort(6379);
                    String path = "/a";
                    return List.of(
                            %s);
                }
            }
            """;

    @Override
    public void choose(RecipeSpec spec) {
        spec.recipe(new AskForAddresses());
    }

    /** One in a line, and all in one file: to read a file takes OpenRewrite longer than to change it. */
    private static String lines(String rows, int column) {
        return rows.lines().map(row -> row.split(" \\| ", -1)[column]).collect(joining(",\n                "));
    }

    @Test
    void asksTheContainerInAnyTestAndTheEndpointInOneOfAFamily() {
        String rows = """
                new InetSocketAddress("127.0.0.1", redis.getMappedPort(6379)) | new InetSocketAddress(redis.getHost(), redis.getMappedPort(6379)) | new InetSocketAddress(redis.endpoint(6379, family).host(), redis.endpoint(6379, family).port())
                new InetSocketAddress("localhost", port) | new InetSocketAddress(redis.getHost(), port) | new InetSocketAddress(redis.getHost(), port)
                "127.0.0.1:" + redis.getMappedPort(6379) | redis.getHost() + ":" + redis.getMappedPort(6379) | redis.endpoint(6379, family).toString()
                "127.0.0.1" + ":" + redis.getMappedPort(6379) | redis.getHost() + ":" + redis.getMappedPort(6379) | redis.endpoint(6379, family).toString()
                "http://0.0.0.0:" + redis.getMappedPort(6379) + "/x" | "http://" + redis.getHost() + ":" + redis.getMappedPort(6379) + "/x" | "http://" + redis.endpoint(6379, family) + "/x"
                "127.0.0.1:" + redis.getMappedPort(6379) + "/x" | redis.getHost() + ":" + redis.getMappedPort(6379) + "/x" | redis.endpoint(6379, family) + "/x"
                "redis://me@localhost:" + port | "redis://me@" + redis.getHost() + ":" + port | "redis://me@" + redis.getHost() + ":" + port
                String.format("redis://%s:%d", "localhost", redis.getMappedPort(6379)) | String.format("redis://%s:%d", redis.getHost(), redis.getMappedPort(6379)) | String.format("redis://%s:%d", redis.endpoint(6379, family).uriHost(), redis.endpoint(6379, family).port())
                String.format("redis://127.0.0.1:%d/0", redis.getFirstMappedPort()) | String.format("redis://%s:%d/0", redis.getHost(), redis.getFirstMappedPort()) | String.format("redis://%s:%d/0", redis.getHost(), redis.getFirstMappedPort())
                "redis://127.0.0.1:%d".formatted(port) | "redis://%s:%d".formatted(redis.getHost(), port) | "redis://%s:%d".formatted(redis.getHost(), port)
                """;

        rewriteRun(
                java(FILE.formatted(lines(rows, 0), lines(rows, 0)), FILE.formatted(lines(rows, 1), lines(rows, 2))));
    }

    @Test
    void asksForTheEndpointInOneCall() {
        String rows = """
                redis.getHost() + ":" + redis.getMappedPort(6379) | redis.endpoint(6379, family).toString()
                "http://" + redis.getHost() + ":" + redis.getMappedPort(6379) + path | "http://" + redis.endpoint(6379, family) + path
                """;

        rewriteRun(
                java(FILE.formatted(lines(rows, 0), lines(rows, 0)), FILE.formatted(lines(rows, 0), lines(rows, 1))));
    }

    @Test
    void leavesAddressesThatAreNotTheContainers() {
        String rows = """
                new InetSocketAddress("127.0.0.1", 6379)
                new InetSocketAddress("192.168.1.7", redis.getMappedPort(6379))
                "at 10127.0.0.1:" + redis.getMappedPort(6379)
                "mylocalhost:" + redis.getMappedPort(6379)
                String.format("127.0.0.1:%d, %d", port, port)
                "127.0.0.1" + path + redis.getMappedPort(6379)
                redis.getHost() + redis.getMappedPort(6379)
                """;

        rewriteRun(java(FILE.formatted(lines(rows, 0), lines(rows, 0))));
    }
}
