package io.github.ipv6containers.junit.suites;

import io.github.ipv6containers.junit.IPv6Containers;
import io.github.ipv6containers.testbed.StandInImages;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.DockerComposeContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.utility.DockerImageName;

/** Compose environments of both of Testcontainers' classes. */
public final class ComposeSuites {

    /** All of them. */
    public static final List<Class<?>> ALL = List.of(ComposeTestCase.class, DockerComposeTestCase.class);

    private ComposeSuites() {}

    private static File file() {
        return new File(Objects.requireNonNull(IPv6Containers.class.getResource("shop.yaml"))
                .getPath());
    }

    private static String redis() {
        return new StandInImages().apply(DockerImageName.parse("redis:8.2")).asCanonicalNameString();
    }

    @IPv6Containers
    static class ComposeTestCase {
        @Container
        private final ComposeContainer compose = new ComposeContainer(file())
                .withPull(false)
                .withEnv("REDIS", redis())
                .withEnv("BIND", "* -::*")
                .withExposedService("cache-1", 6379);

        @Test
        void isReached() throws IOException {
            Redis.ping(compose.getServiceHost("cache-1", 6379), compose.getServicePort("cache-1", 6379));
        }
    }

    @IPv6Containers
    static class DockerComposeTestCase {
        @Container
        private final DockerComposeContainer<?> compose = new DockerComposeContainer<>(file())
                .withPull(false)
                .withEnv("REDIS", redis())
                .withEnv("BIND", "* -::*")
                .withExposedService("cache_1", 6379);

        @Test
        void isReached() throws IOException {
            Redis.ping(compose.getServiceHost("cache_1", 6379), compose.getServicePort("cache_1", 6379));
        }
    }
}
