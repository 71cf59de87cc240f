package io.github.ipv6containers.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagVersionTests {

    @ParameterizedTest
    @CsvSource({
        "redis:8.2, 8.2",
        "rabbitmq:4.2-management, 4.2",
        "wiremock/wiremock:3.13.2, 3.13.2",
        "registry:5000/redis:v7, 7",
        "redis:7@sha256:12ab, 7",
        "registry:5000/redis, ''",
        "redis, ''",
        "redis:latest, ''"
    })
    void readsTheVersionThatATagNames(String image, String version) {
        assertThat(TagVersion.of(image)).isEqualTo(version);
    }
}
