package io.github.ipv6containers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An image is official only where a registry is known to have it. */
class ImageFactsTests {

    @ParameterizedTest
    @CsvSource({
        "redis@sha256:2e, '', official",
        "sha256:2e, '', local",
        "localhost/my/redis@sha256:2e, '', local",
        "sha256:2e, 'Redis 8.0.2 from Debian trixie', stand-in"
    })
    void saysWhoseImageItIs(String digest, String standIn, String provenance) {
        assertThat(new ImageFacts("redis:8.2", "redis:8.2", digest, "8.2", standIn, "").provenance())
                .isEqualTo(provenance);
    }
}
