package io.github.ipv6containers.lint.assertions;

import io.github.ipv6containers.lint.inspection.Lint;
import org.apiguardian.api.API;

/**
 * The way in for tests: {@code assertThat(manifests("deploy")).areIPv6Ready()}.
 *
 * <p>Needs AssertJ on the class path, which this library does not bring.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ManifestsAssertions {

    private ManifestsAssertions() {}

    /** Begins assertions about files. */
    public static ManifestsAssert assertThat(Manifests manifests) {
        return new ManifestsAssert(manifests, Lint.create());
    }
}
