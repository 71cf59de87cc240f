package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.Breakage;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6NginxContainer;
import io.github.ipv6containers.junit.IPv6Containers;
import io.github.ipv6containers.traffic.Traffic;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.testcontainers.junit.jupiter.Container;

/** One client with and without Happy Eyeballs (RFC 8305), while the name leads to a dead IPv6 address and a live IPv4 one. */
@Tag("docker")
@IPv6Containers
class HappyEyeballsDockerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Container
    static final IPv6NginxContainer web = new IPv6NginxContainer();

    @AfterEach
    void mend() {
        web.mend();
    }

    @Test
    void withoutHappyEyeballsADeadFamilyUsesUpTheClientsPatience() {
        web.breakFamily(IPFamily.IPV6, Breakage.DROP);

        assertThatThrownBy(() -> get(client(false))).isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void withHappyEyeballsTheOtherFamilyAnswers(Traffic traffic, TestReporter reporter) throws IOException {
        web.breakFamily(IPFamily.IPV6, Breakage.DROP);

        reporter.publishEntry("IPv6 dropped, with Happy Eyeballs", get(client(true)) + " ms");

        traffic.of(web).usedOnly(IPFamily.IPV4);
    }

    @Test
    void aRefusalSendsEitherClientToTheOtherFamily(Traffic traffic, TestReporter reporter) throws IOException {
        web.breakFamily(IPFamily.IPV6, Breakage.REJECT);

        reporter.publishEntry("IPv6 refused, without Happy Eyeballs", get(client(false)) + " ms");
        reporter.publishEntry("IPv6 refused, with Happy Eyeballs", get(client(true)) + " ms");

        traffic.of(web).usedOnly(IPFamily.IPV4);
    }

    @Test
    void whileBothFamiliesAreWholeIPv6IsUsed(Traffic traffic, TestReporter reporter) throws IOException {
        get(client(false)); // the first call of a JVM takes long in any case
        reporter.publishEntry("both whole, without Happy Eyeballs", get(client(false)) + " ms");
        reporter.publishEntry("both whole, with Happy Eyeballs", get(client(true)) + " ms");

        traffic.of(web).usedOnly(IPFamily.IPV6);
    }

    /** The name has both addresses, IPv6 first, as a resolver gives them (RFC 6724). */
    private static OkHttpClient client(boolean happyEyeballs) {
        return new OkHttpClient.Builder()
                .fastFallback(happyEyeballs)
                .callTimeout(PATIENCE)
                .connectTimeout(PATIENCE.multipliedBy(10))
                .dns(name -> Stream.of(IPFamily.IPV6, IPFamily.IPV4)
                        .map(family -> web.networkEndpoint(80, family))
                        .map(Endpoint::toSocketAddress)
                        .map(address -> address.getAddress())
                        .toList())
                .build();
    }

    /** Returns how long the answer took, in milliseconds. */
    private static long get(OkHttpClient client) throws IOException {
        long begin = System.nanoTime();
        try (Response response =
                client.newCall(new Request.Builder().url("http://web/").build()).execute()) {
            assertThat(response.code()).isEqualTo(200);
            return Duration.ofNanos(System.nanoTime() - begin).toMillis();
        } finally {
            client.connectionPool().evictAll();
            client.dispatcher().executorService().shutdown();
        }
    }
}
