package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6RabbitMQContainer;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real containers of a list: scopes, injection, and a host that follows the family. */
@Tag("docker")
class ListedContainersDockerTests {

    /** What the tests of a class saw. */
    private static final Map<Class<?>, Queue<String>> SEEN = new ConcurrentHashMap<>();

    private static Launched oneAfterTheOther;

    /** Those of the network that one class has after the other. */
    @BeforeAll
    static void launch() {
        oneAfterTheOther = Launched.of(PerTestTestCase.class, PoolTestCase.class, UrlTestCase.class);
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(OnEngine.ofThisRun()).isEmpty();
    }

    private static Queue<String> seenBy(Class<?> testClass) {
        return SEEN.computeIfAbsent(testClass, first -> new ConcurrentLinkedQueue<>());
    }

    @Test
    void classesThatRunSideBySideShareOneContainerOfScopeJVM() {
        Launched launched = Launched.sideBySide(4, SharingTestCase.class, AlsoSharingTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(2);
        Queue<String> seen = seenBy(SharingTestCase.class);
        assertThat(seen).hasSize(2).containsOnly(seen.element());
    }

    @Test
    void aContainerOfScopeTestIsAnotherForEachTestAndFollowsTheFamily() {
        assertThat(oneAfterTheOther.only(PerTestTestCase.class).failures()).isEmpty();
        assertThat(seenBy(PerTestTestCase.class)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void theHostFollowsTheFamilyOfEachTestThatRunsSideBySide() {
        Launched launched = Launched.sideBySide(4, FollowingTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(4);
    }

    @Test
    void theHostFollowsTheFamilyAlsoInAPool() {
        assertThat(oneAfterTheOther.only(PoolTestCase.class).failures()).isEmpty();
        assertThat(seenBy(PoolTestCase.class)).containsExactly("127.0.0.1", "[::1]");
    }

    @Test
    void theURLsOfTestcontainersOwnModulesFollowTheFamily() {
        assertThat(oneAfterTheOther.only(UrlTestCase.class).failures()).isEmpty();
        assertThat(seenBy(UrlTestCase.class))
                .containsExactly("amqp 127.0.0.1 http 127.0.0.1 same true", "amqp [::1] http [::1] same true");
    }

    @IPv6Containers(value = IPv6RedisContainer.class, scope = ContainerScope.JVM)
    static class SharingTestCase {
        @Test
        void shares(IPv6RedisContainer redis) {
            seenBy(SharingTestCase.class).add(redis.getContainerId());
        }
    }

    @IPv6Containers(value = IPv6RedisContainer.class, scope = ContainerScope.JVM)
    static class AlsoSharingTestCase {
        @Test
        void shares(IPv6RedisContainer redis) {
            seenBy(SharingTestCase.class).add(redis.getContainerId());
        }
    }

    @IPv6Containers(value = IPv6RedisContainer.class, scope = ContainerScope.TEST)
    static class PerTestTestCase {

        private final String made;

        PerTestTestCase(IPv6RedisContainer redis) {
            made = redis.getHost();
        }

        @EachIPFamily
        void follows(IPv6RedisContainer redis, IPFamily family, Endpoint endpoint) {
            assertThat(made).isEqualTo(endpoint.uriHost());
            assertThat(endpoint).isEqualTo(redis.endpoint(6379, family));
            seenBy(PerTestTestCase.class).add(redis.getContainerId());
        }
    }

    @IPv6Containers(IPv6RedisContainer.class)
    static class FollowingTestCase {

        private static final CountDownLatch BOTH = new CountDownLatch(2);

        @EachIPFamily
        void follows(IPv6RedisContainer redis, Endpoint endpoint) throws IOException, InterruptedException {
            Queue<String> hosts = new ConcurrentLinkedQueue<>();
            hosts.add(redis.getHost());
            Thread own = new Thread(() -> hosts.add(redis.getHost()));
            own.start();
            own.join();
            assertThat(hosts).hasSize(2).containsOnly(endpoint.uriHost());
            try (Socket socket = new Socket(redis.getHost(), redis.getMappedPort(6379))) {
                assertThat(socket.getInetAddress().getHostAddress())
                        .isEqualTo(endpoint.toSocketAddress().getAddress().getHostAddress());
            }
        }

        /** Waits for its other family, so that both surely run at once. */
        @EachIPFamily
        void asksInAPoolBesideTheOtherFamily(IPv6RedisContainer redis, IPFamily family) throws InterruptedException {
            BOTH.countDown();
            BOTH.await();
            // Either both are still there, and a shared thread cannot tell, or this one is left alone.
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(redis::getHost);
            String host = asked.handle((told, error) -> error == null ? told : "told that it cannot tell")
                    .join();
            assertThat(host).isIn("told that it cannot tell", family == IPFamily.IPV4 ? "127.0.0.1" : "[::1]");
        }
    }

    @IPv6Containers(IPv6RedisContainer.class)
    static class PoolTestCase {
        @EachIPFamily
        void asks(IPv6RedisContainer redis) {
            seenBy(PoolTestCase.class)
                    .add(CompletableFuture.supplyAsync(redis::getHost).join());
        }
    }

    @IPv6Containers(IPv6RabbitMQContainer.class)
    static class UrlTestCase {
        @EachIPFamily
        void follows(
                IPv6RabbitMQContainer rabbit, @EndpointOf(value = "IPv6RabbitMQContainer", port = 5672) Endpoint amqp) {
            URI uri = URI.create(rabbit.getAmqpUrl());
            seenBy(UrlTestCase.class)
                    .add("amqp " + uri.getHost() + " http "
                            + URI.create(rabbit.getHttpUrl()).getHost() + " same " + (uri.getPort() == amqp.port()));
        }
    }
}
