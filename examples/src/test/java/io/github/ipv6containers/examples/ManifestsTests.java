package io.github.ipv6containers.examples;

import static io.github.ipv6containers.lint.assertions.Manifests.manifests;
import static io.github.ipv6containers.lint.assertions.ManifestsAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Judges the manifests of a service before anything is deployed. */
class ManifestsTests {

    @Test
    void areReady() {
        assertThat(manifests("src/test/resources/deploy")).areIPv6Ready();
    }
}
