package io.github.ipv6containers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(new ImageFacts("redis:8.2", "redis:8.2", digest, "8.2", standIn, "")
                        .provenance()
                        .id())
                .isEqualTo(provenance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ipv6containers/stand-in-redis:8.0.2",
                "docker.io/ipv6containers/stand-in-redis:8.0.2",
                "localhost/ipv6containers/stand-in-redis:8.0.2",
                "ipv6containers-check/zoo:latest"
            })
    void knowsAStandInByItsNameOnEachEngine(String tag) {
        assertThat(ImageFacts.isNameOfStandIn(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis:8.2", "docker.io/library/redis:8.2", "ghcr.io/ipv6containers/redis:8.2"})
    void takesNoOtherImageForOne(String tag) {
        assertThat(ImageFacts.isNameOfStandIn(tag)).isFalse();
    }
}
